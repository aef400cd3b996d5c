import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { abandoned } from './abandoned.ts';
import type { OutputFile } from './published-files.ts';

/**
 * Writes the files of an output in place of the earlier one, as `publishFolder` does.
 *
 * @param folder - the output folder
 * @param files - its files
 * @throws Error of the system where they cannot be written; the output is then as it was
 */
export function publish(folder: string, files: readonly OutputFile[]): void {
  publishFolder(folder, (next) => {
    for (const { path, bytes } of files) {
      const file = join(next, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    return true;
  });
}

/**
 * Has an output made beside its place and renames it there, so that a reader finds the earlier output or the new one.
 *
 * A folder cannot be replaced in one step: the earlier output is moved aside first. `recoverOutput` mends what a
 * run that was killed between the two renames leaves.
 *
 * @param folder - the output folder
 * @param make - makes the output in the folder that it is given, and says whether it is whole
 * @returns whether it was made; where it was not, the output is as it was
 * @throws Error of the system where it cannot be written; the output is then as it was
 */
export function publishFolder(folder: string, make: (next: string) => boolean): boolean {
  const { next, last } = siblings(folder, process.pid);
  rmSync(next, { recursive: true, force: true });
  try {
    const isMade = make(next);
    if (isMade) {
      if (existsSync(folder)) renameSync(folder, last);
      renameSync(next, folder);
    }
    return isMade;
  } catch (error) {
    // A disk that is full or another run that was faster: the output is the earlier one, or that of the other run.
    if (existsSync(last) && !existsSync(folder)) renameSync(last, folder);
    throw error;
  } finally {
    rmSync(next, { recursive: true, force: true });
    if (existsSync(folder)) rmSync(last, { recursive: true, force: true });
  }
}

/**
 * Removes what killed runs left beside the output, and puts the earlier output back where one was killed between
 * moving it aside and moving the new one in. A run that is still alive is left alone.
 *
 * @param folder - the output folder
 */
export function recoverOutput(folder: string): void {
  const name = RegExp.escape(basename(resolve(folder)));
  const pattern = new RegExp(String.raw`^\.${name}\.(next|last)-(\d+)$`);
  for (const { path, parts } of abandoned(dirname(resolve(folder)), pattern)) {
    if (parts[1] === 'last' && !existsSync(folder)) renameSync(path, folder);
    else rmSync(path, { recursive: true, force: true });
  }
}

function siblings(folder: string, pid: number): { next: string; last: string } {
  const parent = dirname(resolve(folder));
  const name = basename(resolve(folder));
  return { next: join(parent, `.${name}.next-${pid}`), last: join(parent, `.${name}.last-${pid}`) };
}
