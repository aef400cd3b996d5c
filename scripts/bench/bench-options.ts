import { parseArgs } from 'node:util';
import { benchmarkLabelsSchema } from '../../src/schema/benchmark.ts';
import { countOption, oneOf, UsageError } from '../survey/commands/command.ts';
import type { BenchFile } from './measure-file.ts';
import { publishedOn } from './published-on.ts';

/** In smaller files some cells are empty, which the engine estimates and a GROUP BY leaves out. */
const fewestRows = 1000;

/** What `npm run bench` is to do. */
export interface BenchOptions {
  readonly files: readonly BenchFile[];
  /** The day under which the results are published; null where they are only printed. */
  readonly date: string | null;
}

/**
 * Reads the command line of `npm run bench`, so that a slip in it is told before minutes are spent and not after.
 *
 * @param args - what stands after the command
 * @returns the files to time, each once, and whether to publish
 * @throws UsageError where an option says what cannot be done, and parseArgs' own error where there is no such option
 */
export function benchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: 'string', default: '1011,100000,3360000' },
      labels: { type: 'string', default: benchmarkLabelsSchema.options.join(',') },
      rounds: { type: 'string', default: '3' },
      publish: { type: 'boolean', default: false },
      date: { type: 'string' },
    },
  });
  const rounds = countOption('rounds', values.rounds);
  const allLabels = listed(values.labels).map((labels) =>
    oneOf('labels', labels, benchmarkLabelsSchema.options),
  );
  const files = listed(values.rows).flatMap((text) => {
    const rows = countOption('rows', text);
    if (rows < fewestRows) {
      throw new UsageError(`--rows takes at least ${fewestRows}, so that no cell of a table is empty`);
    }
    return allLabels.map((labels) => ({ rows, labels, rounds }));
  });
  return { files, date: publishedOn(values.publish, values.date) };
}

function listed(text: string): string[] {
  return [...new Set(text.split(','))];
}
