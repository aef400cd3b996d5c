import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file whole or not at all: where that fails, the earlier one stays. */
export function writeWhole(path: string, text: string): void {
  const partial = `${path}.${process.pid}.partial`;
  try {
    writeFileSync(partial, text);
    renameSync(partial, path);
  } finally {
    rmSync(partial, { force: true });
  }
}
