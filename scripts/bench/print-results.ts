import type { BenchmarkResult } from '../../src/schema/benchmark.ts';
import { textTable } from '../survey/terminal/text-table.ts';

/** The times of a file as a table in plain text, set against that of the engine. */
export function printResults(results: readonly BenchmarkResult[]): string {
  const engine = results.find(({ contender }) => contender === 'engine')?.milliseconds ?? NaN;
  return textTable([
    ['contender', 'ms', 'MB', 'rounds', 'engine takes'],
    ...results.map(({ contender, milliseconds, megabytes, rounds }) => [
      contender,
      ...[milliseconds, megabytes, rounds].map(String),
      `${(engine / milliseconds).toFixed(2)} x`,
    ]),
  ]).join('\n');
}
