import { unzipSync } from 'fflate';

/**
 * Unpacks a ZIP.
 *
 * @param archive - its bytes
 * @returns the files by path, in the order of the archive
 * @throws Error where the bytes are no ZIP
 * @example
 * ```ts
 * import { zip } from 'src/downloads/formats/zip.ts';
 *
 * unzip(zip(new Map([['a.txt', Uint8Array.of(97)]]), '2026-11-28')).get('a.txt') // Uint8Array.of(97)
 * ```
 */
export function unzip(archive: Uint8Array): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  return new Map(Object.entries(unzipSync(archive)).map(([path, bytes]) => [path, new Uint8Array(bytes)]));
}
