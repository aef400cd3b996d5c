import type { BenchmarkLabels } from '../../src/schema/benchmark.ts';

/** What a contender is given. */
export interface BenchTask {
  readonly path: string;
  readonly labels: BenchmarkLabels;
  /** Whether the labels are known beforehand, as the engine knows them from its codebook. */
  readonly given: boolean;
}

/** What a contender reports: wall time, the largest resident memory, and how many cells or rows it made. */
export interface BenchReport {
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly made: number;
}

/**
 * Runs a contender in this process and writes its report. The process is its own, so that memory is told apart and
 * nobody profits from what another has warmed.
 *
 * @param run - does the work and tells how many cells or rows it made
 */
export async function contender(run: (task: BenchTask) => Promise<number>): Promise<void> {
  const [path = '', labels = 'codes', given = ''] = process.argv.slice(2);
  const start = performance.now();
  const made = await run({ path, labels: labels as BenchmarkLabels, given: given === 'given' });
  const report: BenchReport = {
    milliseconds: Math.round(performance.now() - start),
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    made,
  };
  console.log(JSON.stringify(report));
}
