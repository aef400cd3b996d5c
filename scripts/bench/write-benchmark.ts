import { renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a benchmark for the page /benchmark/, whole or not at all.
 *
 * @param path - the file
 * @param benchmark - what is published
 */
export function writeBenchmark(path: string, benchmark: unknown): void {
  const partial = `${path}.${process.pid}.partial`;
  try {
    writeFileSync(partial, `${JSON.stringify(benchmark, null, 2)}\n`);
    renameSync(partial, path);
  } finally {
    rmSync(partial, { force: true });
  }
}
