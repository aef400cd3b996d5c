import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BenchmarkLabels } from '../../src/schema/benchmark.ts';
import type { BenchReport } from './contender.ts';
import type { Contender } from './contenders.ts';

const folder = fileURLToPath(new URL('contenders/', import.meta.url));

/**
 * R writes Japanese only in a locale that has it. Threads of data.table that wait for one another by spinning take
 * several times as long wherever a core is busy with something else: let them sleep.
 */
const fairToR = { LC_ALL: 'C.UTF-8', OMP_WAIT_POLICY: 'passive' };

/**
 * Runs a contender in a process of its own.
 *
 * @param contender - who
 * @param path - the file of answers
 * @param labels - how its answers are written
 * @param more - further arguments
 * @returns what it reports
 * @throws Error where it fails
 */
export function runContender(
  { file, args }: Contender,
  path: string,
  labels: BenchmarkLabels,
  more: readonly string[] = [],
): BenchReport {
  const isR = file.endsWith('.R');
  const [program, own] = isR ? ['Rscript', []] : [process.execPath, [labels, ...args]];
  const output = execFileSync(program, [file, path, ...own, ...more], {
    ...{ cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    env: isR ? { ...process.env, ...fairToR } : process.env,
  });
  return JSON.parse(output) as BenchReport;
}
