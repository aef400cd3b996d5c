import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a script of the project wrote and how it ended. */
export interface ScriptRun {
  readonly status: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script of `scripts/` in a process of its own, as `npm run` would. */
export function runScript(
  script: string,
  args: readonly string[],
  nodeOptions: readonly string[] = [],
): ScriptRun {
  const file = fileURLToPath(new URL(`../../scripts/${script}`, import.meta.url));
  return spawnSync(process.execPath, [...nodeOptions, file, ...args], { encoding: 'utf8' });
}
