import { cpus, release, totalmem } from 'node:os';
import type { Benchmark } from '../../src/schema/benchmark.ts';

/** The machine that this runs on, as a benchmark names it. */
export function thisMachine(): Benchmark['machine'] {
  return {
    cpu: cpus()[0]?.model ?? '',
    threads: cpus().length,
    memory: Math.round(totalmem() / 2 ** 30),
    system: release(),
  };
}
