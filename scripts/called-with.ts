import { parseArgs } from 'node:util';
import { isUsageError } from './survey/commands/command.ts';

/**
 * Reads the options of a command of which each takes a path. `--help` and a slip are answered with how it is called, and
 * set the exit code: 0 and 2.
 *
 * @param command - its name: `verify`
 * @param summary - what it does, in one line
 * @param defaults - its options, each with what holds where it is left out
 * @param args - what stands after the name of the command
 * @returns the options; null where the call was answered and there is nothing left to do
 */
export function calledWith<Name extends string>(
  command: string,
  summary: string,
  defaults: Readonly<Record<Name, string>>,
  args: readonly string[] = process.argv.slice(2),
): Readonly<Record<Name, string>> | null {
  const entries = Object.entries<string>(defaults);
  const call = `npm run ${command} -- ${entries.map(([name]) => `[--${name} PATH]`).join(' ')}`;
  const options = Object.fromEntries(entries.map(([name]) => [name, { type: 'string' as const }]));
  try {
    const { values } = parseArgs({ args: [...args], options: { ...options, help: { type: 'boolean' } } });
    if (values['help'] !== true) return { ...defaults, ...values };
    const lines = entries.map(([name, value]) => `  --${name}: ${value} where it is left out`);
    console.log([summary, '', `Usage: ${call}`, ...lines].join('\n'));
  } catch (error) {
    if (!isUsageError(error)) throw error;
    console.error(`${command}: ${error.message}\n  hint: ${call}`);
    process.exitCode = 2;
  }
  return null;
}
