import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { sha256 } from '../pipeline/sha256.ts';

/** The file at the root of the built site that lists the SHA-256 of all others. */
export const checksumsName = 'SHA256SUMS';

/** The SHA-256 of every file below a folder, by its path, in the order of the paths; the list of them is left out. */
export function folderHashes(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((path) => path !== checksumsName)
    .sort();
  return new Map(paths.map((path) => [path, sha256(readFileSync(join(folder, path)))]));
}
