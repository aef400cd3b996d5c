import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checksumsName, folderHashes } from './folder-hashes.ts';

/**
 * Writes the SHA-256 of every file of the built site beside them, as `sha256sum --check` reads it. The pages of TypeDoc,
 * which may be added later, are no part of the site.
 *
 * @param dist - the folder of the built site
 */
export function writeChecksums(dist: string): void {
  const listed = [...folderHashes(dist)].filter(([path]) => !path.startsWith('api/'));
  writeFileSync(join(dist, checksumsName), listed.map(([path, hash]) => `${hash}  ${path}\n`).join(''));
}
