import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BenchmarkLabels } from '../../src/schema/benchmark.ts';
import type { BenchReport } from './contender.ts';
import type { Contender } from './contenders.ts';

const folder = fileURLToPath(new URL('contenders/', import.meta.url));

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
  });
  return JSON.parse(output) as BenchReport;
}
