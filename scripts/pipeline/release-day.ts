/**
 * Reads from the citation file of the project the day of its version, the one date that a file to download bears.
 *
 * @param citationFile - the text of `CITATION.cff`
 * @returns the day, as `2026-11-28`
 * @throws Error where the file names none
 */
export function releaseDay(citationFile: string): string {
  const [, day] = /^date-released: ["']?(\d{4}-\d{2}-\d{2})["']?\s*$/m.exec(citationFile) ?? [];
  if (day === undefined) {
    throw new Error(
      'CITATION.cff names no day of the version. Add a line such as: date-released: 2026-11-28',
    );
  }
  return day;
}
