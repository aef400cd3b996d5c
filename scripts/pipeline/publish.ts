import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { OutputFile } from './published-files.ts';

/**
 * Writes the output beside its place and renames it there, so that a reader finds the earlier output or the new one.
 *
 * A folder cannot be replaced in one step: the earlier output is moved aside first. `recoverOutput` mends what a
 * run that was killed between the two renames leaves.
 *
 * @param folder - the output folder
 * @param files - its files
 */
export function publish(folder: string, files: readonly OutputFile[]): void {
  const { next, last } = siblings(folder, process.pid);
  rmSync(next, { recursive: true, force: true });
  for (const { path, bytes } of files) {
    const file = join(next, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  mkdirSync(dirname(resolve(folder)), { recursive: true });
  if (existsSync(folder)) renameSync(folder, last);
  renameSync(next, folder);
  rmSync(last, { recursive: true, force: true });
}

/**
 * Removes what killed runs left beside the output, and puts the earlier output back where one was killed between
 * moving it aside and moving the new one in. A run that is still alive is left alone.
 *
 * @param folder - the output folder
 */
export function recoverOutput(folder: string): void {
  const parent = dirname(resolve(folder));
  if (!existsSync(parent)) return;
  const pattern = new RegExp(String.raw`^\.${RegExp.escape(basename(resolve(folder)))}\.(next|last)-(\d+)$`);
  const leftovers = readdirSync(parent).flatMap((name) => {
    const [, kind, pid] = pattern.exec(name) ?? [];
    return kind === undefined || isAlive(Number(pid)) ? [] : [{ path: join(parent, name), kind }];
  });
  for (const { path, kind } of leftovers) {
    if (kind === 'last' && !existsSync(folder)) renameSync(path, folder);
    else rmSync(path, { recursive: true, force: true });
  }
}

function siblings(folder: string, pid: number): { next: string; last: string } {
  const parent = dirname(resolve(folder));
  const name = basename(resolve(folder));
  return { next: join(parent, `.${name}.next-${pid}`), last: join(parent, `.${name}.last-${pid}`) };
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
