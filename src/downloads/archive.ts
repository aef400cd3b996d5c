import { locales, type Locale } from '../schema/locale.ts';
import { zip } from './formats/zip.ts';
import type { FileBytes } from './site-file.ts';

/** A file in an archive. */
export interface ArchiveEntry {
  readonly path: string;
  readonly bytes: () => Promise<FileBytes>;
}

/**
 * Packs files with a README in each language.
 *
 * @param entries - the files
 * @param readme - the text of the README, given the paths of all files
 * @param day - the only date in the archive
 */
export async function archive(
  entries: readonly ArchiveEntry[],
  readme: (locale: Locale, paths: readonly string[]) => string,
  day: string,
): Promise<FileBytes> {
  const paths = entries.map((entry) => entry.path);
  const files = new Map<string, Uint8Array>();
  for (const locale of locales) {
    files.set(`README.${locale}.txt`, new TextEncoder().encode(readme(locale, paths)));
  }
  for (const entry of entries) files.set(entry.path, await entry.bytes());
  return zip(files, day);
}
