import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quoted } from '../../src/format/quoted.ts';
import { correctionColumns, type Correction } from '../../src/schema/correction.ts';
import { Problems } from '../pipeline/problem.ts';
import { frozenRelease, frozenVersions } from './frozen-release.ts';
import { correctionsName, readCorrections } from './read-corrections.ts';

/**
 * Reads the list of corrections and holds it against every release: a correction that was published stays as it was.
 *
 * @param file - the list; where there is none, nothing was ever corrected
 * @param releases - the folder of releases
 * @param problems - receives what is wrong in the list, and each published correction that is missing or different
 * @returns the corrections, in order
 */
export function checkCorrections(file: string, releases: string, problems: Problems): Correction[] {
  const corrections = existsSync(file) ? readCorrections(readFileSync(file, 'utf8'), file, problems) : [];
  const now = new Map(corrections.map((each) => [each.id, each]));
  const told = new Set<string>();
  for (const version of frozenVersions(releases)) {
    for (const published of correctionsOf(releases, version)) {
      const difference = differenceOf(published, now.get(published.id));
      if (difference === null || told.has(published.id)) continue;
      told.add(published.id);
      const hint = `put back the row of release ${version}: what was corrected stays told; mend it with a further row`;
      problems.add('correction', { file }, `${quoted(published.id)} ${difference}`, hint);
    }
  }
  return corrections;
}

/** The corrections that a release knew. */
function correctionsOf(releases: string, version: string): Correction[] {
  const name = join(releases, version, correctionsName);
  const bytes = frozenRelease(releases, version).files.get(correctionsName);
  return bytes === undefined ? [] : readCorrections(new TextDecoder().decode(bytes), name, new Problems());
}

function differenceOf(was: Correction, now: Correction | undefined): string | null {
  if (now === undefined) return 'was published and is missing';
  const changed = correctionColumns.filter((column) => was[column] !== now[column]);
  return changed.length === 0 ? null : `was published with another ${changed.join(', ')}`;
}
