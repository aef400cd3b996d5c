import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a run that is no more left: its path, and what the pattern found in its name. */
interface Abandoned {
  readonly path: string;
  readonly parts: readonly (string | undefined)[];
}

/**
 * Lists what runs that were killed left in a folder. What belongs to a run that is still alive is left out.
 *
 * @param folder - which need not be there
 * @param pattern - of the names; its last group is the number of the process
 */
export function abandoned(folder: string, pattern: RegExp): Abandoned[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const parts = pattern.exec(name);
    return parts === null || isAlive(Number(parts.at(-1)))
      ? []
      : [{ path: join(folder, name), parts: [...parts] }];
  });
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
