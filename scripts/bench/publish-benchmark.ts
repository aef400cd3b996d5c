import packageJson from '../../package.json' with { type: 'json' };
import { type Benchmark, benchmarkSchema } from '../../src/schema/benchmark.ts';
import { thisMachine } from './this-machine.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Writes a benchmark for the page /benchmark/, with the machine it ran on, whole or not at all.
 *
 * @param path - the file
 * @param found - what was measured, when, and with which versions of others; who was left out of several files of the
 *   same size is named once
 * @throws ZodError where it is no benchmark; nothing is written then
 */
export function publishBenchmark(path: string, found: Omit<Benchmark, 'machine'>): void {
  const versions = {
    engine: packageJson.version,
    node: process.versions.node,
    papaparse: packageJson.dependencies.papaparse,
    ...found.versions,
  };
  const omissions = new Map(found.omissions.map((each) => [`${each.contender} ${each.rows}`, each]));
  const benchmark = benchmarkSchema.parse({
    ...{ ...found, machine: thisMachine(), versions },
    omissions: [...omissions.values()],
  });
  writeWhole(path, `${JSON.stringify(benchmark, null, 2)}\n`);
}
