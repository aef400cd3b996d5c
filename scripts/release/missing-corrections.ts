import type { Change } from '../../src/schema/release.ts';
import type { Correction } from '../../src/schema/correction.ts';

/** What is transcribed from a publication; all else follows from it. */
const transcribed = /^(?:st|fact|cell):/;

/**
 * Finds the published numbers that a release mends without saying so in the list of corrections.
 *
 * @param version - the version of the release
 * @param changes - how it differs from the release before
 * @param corrections - the list of corrections
 * @param isPublished - whether a reference names a number that was published elsewhere and transcribed here
 * @returns the references that no correction of this version names
 */
export function missingCorrections(
  version: string,
  changes: readonly Change[],
  corrections: readonly Correction[],
  isPublished: (record: string) => boolean,
): string[] {
  const told = new Set(corrections.filter((each) => each.version === version).map(({ record }) => record));
  return changes.flatMap((change) =>
    change.kind === 'recordChanged' &&
    transcribed.test(change.record) &&
    isPublished(change.record) &&
    !told.has(change.record)
      ? [change.record]
      : [],
  );
}
