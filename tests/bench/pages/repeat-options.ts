import { parseArgs } from 'node:util';
import { publishedOn } from '../../../scripts/bench/published-on.ts';
import { countOption } from '../../../scripts/survey/commands/command.ts';

/** How often something is measured, and under which day it is published. */
export interface RepeatOptions {
  readonly rounds: number;
  /** Null where the results are only printed. */
  readonly date: string | null;
}

/**
 * Reads the command line of a benchmark that asks only how often and for which day.
 *
 * @param args - what stands after the command
 * @param usually - the rounds where none are given
 * @throws UsageError where an option says what cannot be done, and parseArgs' own error where there is no such option
 */
export function repeatOptions(args: readonly string[], usually: number): RepeatOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: String(usually) },
      publish: { type: 'boolean', default: false },
      date: { type: 'string' },
    },
  });
  return {
    rounds: countOption('rounds', values.rounds),
    date: publishedOn(values.publish, values.date),
  };
}
