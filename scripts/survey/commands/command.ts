import type { Terminal } from '../terminal/terminal.ts';

/** A command of `npm run survey`. */
export interface Command {
  readonly name: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** What `--help` prints: usage, options, examples. */
  readonly help: string;
  /**
   * Does it.
   *
   * @param args - what stands after the name of the command
   * @param terminal - where it writes
   * @returns the exit code: 0 where all is well, 1 where the data or the codebook have problems, all printed
   * @throws UsageError where it was called wrongly; Error where a file cannot be used
   */
  readonly run: (args: string[], terminal: Terminal) => Promise<0 | 1>;
}

/** The command line was wrong: exit 2. */
export class UsageError extends Error {}

/** Whether an error tells of a wrong command line, whoever found that out. */
export function isUsageError(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

/** The positional arguments of a command, as many as it wants. */
export function positionals(given: readonly string[], ...names: readonly string[]): string[] {
  const missing = names[given.length];
  if (missing !== undefined) throw new UsageError(`${missing} is missing`);
  const extra = given[names.length];
  if (extra !== undefined) throw new UsageError(`${extra} is one too many`);
  return [...given];
}

/** A whole number of at least 1 among the options. */
export function countOption(name: string, value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new UsageError(`--${name} takes a whole number of at least 1`);
  return Number(value);
}

/** One of the words that an option takes. */
export function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new UsageError(`--${name} is one of ${allowed.join(', ')}`);
  return found;
}
