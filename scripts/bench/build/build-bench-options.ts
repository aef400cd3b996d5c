import { parseArgs } from 'node:util';
import { countOption, UsageError } from '../../survey/commands/command.ts';
import { publishedOn } from '../published-on.ts';
import { mostCopies } from './figure-copies.ts';

/** Two slopes are compared, so that it takes three sizes to tell whether the cost is linear. */
const fewestSizes = 3;

/** What `npm run bench:build` is to do. */
export interface BuildBenchOptions {
  /** How many times each figure is to be there, from the smallest site to the largest. */
  readonly times: readonly number[];
  readonly rounds: number;
  /** The day under which the results are published; null where they are only printed. */
  readonly date: string | null;
}

/**
 * Reads the command line of `npm run bench:build`, so that a slip in it is told before many minutes are spent.
 *
 * @param args - what stands after the command
 * @returns the sizes, each once, and whether to publish
 * @throws UsageError where an option says what cannot be done, and parseArgs' own error where there is no such option
 */
export function buildBenchOptions(args: readonly string[]): BuildBenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      times: { type: 'string', default: '1,4,16' },
      rounds: { type: 'string', default: '1' },
      publish: { type: 'boolean', default: false },
      date: { type: 'string' },
    },
  });
  const written = values.times.split(',').map((text) => countOption('times', text));
  const times = [...new Set(written)].sort((one, other) => one - other);
  const most = Math.max(...times);
  if (most > mostCopies) throw new UsageError(`--times takes at most ${mostCopies}, not ${most}`);
  const date = publishedOn(values.publish, values.date);
  if (date !== null && times.length < fewestSizes) {
    throw new UsageError(`--publish takes at least ${fewestSizes} sizes, such as --times 1,4,16`);
  }
  if (date !== null && times[0] !== 1)
    throw new UsageError('--publish takes the site itself too: --times 1,…');
  return { times, rounds: countOption('rounds', values.rounds), date };
}
