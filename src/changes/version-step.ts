import type { ChangeLevel } from '../schema/release.ts';

/**
 * The step from one version to another.
 *
 * @param earlier - three numbers with dots
 * @param later - three numbers with dots
 * @returns the place of the first number that differs; null where the later version is not the greater
 * @example
 * ```ts
 * versionStep('1.0.9', '1.0.10') // 'patch'
 * versionStep('1.4.2', '2.0.0') // 'major'
 * versionStep('1.1.0', '1.0.1') // null
 * ```
 */
export function versionStep(earlier: string, later: string): ChangeLevel | null {
  const [was, now] = [numbersOf(earlier), numbersOf(later)];
  const place = (['major', 'minor', 'patch'] as const).find((level) => was[level] !== now[level]);
  return place === undefined || now[place] < was[place] ? null : place;
}

/**
 * The next version by a step of some size.
 *
 * @example
 * ```ts
 * nextVersion('1.4.2', 'minor') // '1.5.0'
 * ```
 */
export function nextVersion(version: string, level: ChangeLevel): string {
  const { major, minor, patch } = numbersOf(version);
  const next = { major: [major + 1, 0, 0], minor: [major, minor + 1, 0], patch: [major, minor, patch + 1] };
  return next[level].join('.');
}

function numbersOf(version: string): Readonly<Record<ChangeLevel, number>> {
  const [major = NaN, minor = NaN, patch = NaN] = version.split('.').map(Number);
  return { major, minor, patch };
}
