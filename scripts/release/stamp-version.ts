import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * Writes the version and its day into the files of the project that name them.
 *
 * @param version - the version
 * @param released - its day
 * @throws Error where a file does not name them as expected
 */
export function stampVersion(version: string, released: string): void {
  replace('package.json', [[/^( {2}"version": ")[^"]*/m, version]]);
  replace('package-lock.json', [
    [/^( {2}"version": ")[^"]*/m, version],
    [/^( {6}"version": ")[^"]*/m, version],
  ]);
  replace('CITATION.cff', [
    [/^(version: ).*/m, version],
    [/^(date-released: ).*/m, released],
  ]);
}

function replace(file: string, places: readonly (readonly [RegExp, string])[]): void {
  const before = readFileSync(file, 'utf8');
  const after = places.reduce((text, [place, value]) => {
    if (!place.test(text)) throw new Error(`${file} does not say the version where it is expected: ${place}`);
    return text.replace(place, (_, head: string) => `${head}${value}`);
  }, before);
  if (after === before) return;
  // A run that is stopped here leaves the file as it was or as it will be, never half of it.
  writeFileSync(`${file}.half`, after);
  renameSync(`${file}.half`, file);
}
