import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { sha256 } from '../pipeline/sha256.ts';
import { checksumsName } from '../verify/folder-hashes.ts';
import { verifyFiles, type VerifiedFolders } from '../verify/verify-files.ts';

/** What is remembered of the build before: of what it was made, and what it made. */
export interface LastBuild {
  /** The file in which it is remembered. */
  readonly memory: string;
  readonly folders: VerifiedFolders;
  /** All that decides its bytes, as `buildInputs` gives it. */
  readonly inputs: string;
}

/**
 * Whether the site already stands as a build from these inputs would leave it: the last one was made from the same, and
 * every file of it is there and unchanged since.
 *
 * @returns the number of its files; null where it has to be built
 */
export function standsAsBuilt({ memory, folders, inputs }: LastBuild): number | null {
  if (!existsSync(memory) || readFileSync(memory, 'utf8') !== remembered(folders.dist, inputs)) return null;
  const { problems, site } = verifyFiles(folders);
  return problems.count === 0 ? site : null;
}

/** Remembers that the site was built from these inputs. */
export function rememberBuild({ memory, folders, inputs }: LastBuild): void {
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, remembered(folders.dist, inputs));
}

/** The list of checksums stands for the site: another build in the same folder writes another. */
function remembered(dist: string, inputs: string): string {
  const list = join(dist, checksumsName);
  return `${inputs} ${existsSync(list) ? sha256(readFileSync(list)) : 'none'} ${resolve(dist)}\n`;
}
