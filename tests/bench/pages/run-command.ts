import { isUsageError } from '../../../scripts/survey/commands/command.ts';

/** A benchmark as a command: its name, what `--help` prints, and what it does with the rest of the line. */
export interface BenchCommand {
  readonly name: string;
  readonly help: string;
  readonly run: (args: readonly string[]) => Promise<void>;
}

/**
 * Runs a benchmark, and tells what went wrong in words.
 *
 * @returns the exit code: 0 where all is well, 1 where something cannot be measured and 2 for a wrong call
 */
export async function runCommand(
  { name, help, run }: BenchCommand,
  args: readonly string[],
): Promise<0 | 1 | 2> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help);
    return 0;
  }
  try {
    await run(args);
    return 0;
  } catch (error) {
    if (isUsageError(error)) {
      console.error(`${name}: ${error.message}\n  hint: npm run ${name} -- --help`);
      return 2;
    }
    if (!(error instanceof Error) || error.name !== 'Error') throw error;
    console.error(error.message);
    return 1;
  }
}
