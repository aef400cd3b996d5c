import { renameSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import packageJson from '../../package.json' with { type: 'json' };
import { type Benchmark, benchmarkSchema } from '../../src/schema/benchmark.ts';

/**
 * Writes a benchmark for the page /benchmark/, with the machine it ran on, whole or not at all.
 *
 * @param path - the file
 * @param found - what was measured, when, and with which versions of others
 */
export function publishBenchmark(path: string, found: Omit<Benchmark, 'machine'>): void {
  const machine = {
    cpu: cpus()[0]?.model ?? '',
    threads: cpus().length,
    memory: Math.round(totalmem() / 2 ** 30),
    system: release(),
  };
  const versions = {
    engine: packageJson.version,
    node: process.versions.node,
    papaparse: packageJson.dependencies.papaparse,
    ...found.versions,
  };
  const benchmark = benchmarkSchema.parse({ ...found, machine, versions });
  writeFileSync(`${path}.next`, `${JSON.stringify(benchmark, null, 2)}\n`);
  renameSync(`${path}.next`, path);
}
