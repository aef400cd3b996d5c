import { zipSync, type Zippable } from 'fflate';

/** Files whose bytes are compressed already: to try again costs time and gains nothing. */
const compressed = /\.(?:xlsx|pptx|png|parquet|zip)$/u;

/**
 * Packs files into a ZIP with the same bytes on every machine: names in order, all with the day of the data.
 *
 * @param files - the files by path; `/` parts folders, and a path is ASCII, so that every program shows it alike
 * @param day - `2026-11-28`
 * @param first - a path that comes before all others; Office expects its list of contents there
 * @returns the archive
 * @throws RangeError for a path that leaves its folder or that a program could show wrongly
 * @example
 * ```ts
 * import { unzip } from 'src/downloads/formats/unzip.ts';
 *
 * const files = new Map([
 *   ['b/firms.csv', Uint8Array.of(98)],
 *   ['README.txt', Uint8Array.of(97)],
 * ]);
 * const namesOf = (archive) => [...unzip(archive).keys()];
 * namesOf(zip(files, '2026-11-28')) // ['README.txt', 'b/firms.csv']
 * namesOf(zip(files, '2026-11-28', 'b/firms.csv')) // ['b/firms.csv', 'README.txt']
 * ```
 */
export function zip(
  files: ReadonlyMap<string, Uint8Array>,
  day: string,
  first?: string,
): Uint8Array<ArrayBuffer> {
  const unsafe = [...files.keys()].filter((path) => !isSafe(path));
  if (unsafe.length > 0)
    throw new RangeError(`zip requires plain relative paths: ${JSON.stringify(unsafe[0])}`);
  const order = [...files].sort(([one], [other]) =>
    one === first ? -1 : other === first ? 1 : one < other ? -1 : 1,
  );
  const packed: Zippable = Object.fromEntries(
    order.map(([path, bytes]) => [path, [bytes, { level: compressed.test(path) ? 0 : 9 }]]),
  );
  return new Uint8Array(zipSync(packed, { mtime: noonOf(day) }));
}

/** A ZIP holds local time: noon of a day is the same there in every time zone. */
function noonOf(day: string): Date {
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}

function isSafe(path: string): boolean {
  const parts = path.split('/');
  return parts.every((part) => /^[\w.[\]-]+$/u.test(part) && !part.endsWith('.'));
}
