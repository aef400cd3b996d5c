import type {
  BenchmarkContender,
  BenchmarkLabels,
  BenchmarkOmission,
  BenchmarkResult,
} from '../../src/schema/benchmark.ts';
import type { BenchReport } from './contender.ts';
import type { Contender } from './contenders.ts';
import { expectedCount } from './expected-count.ts';
import { median } from './median.ts';

/** A file of answers and how often each contender reads it. */
export interface BenchFile {
  readonly rows: number;
  readonly labels: BenchmarkLabels;
  readonly rounds: number;
}

/**
 * Runs the contenders on a file one after another, round by round, so that a machine that slows down slows all.
 *
 * @param file - the file
 * @param contenders - who runs
 * @param run - runs one of them
 * @returns the medians, and who was left out as nobody would wait for it
 * @throws Error where a contender did not make what all should make
 */
export function measureFile(
  { rows, labels, rounds }: BenchFile,
  contenders: readonly Contender[],
  run: (contender: Contender) => BenchReport,
): { results: BenchmarkResult[]; omissions: BenchmarkOmission[] } {
  const reports = new Map<BenchmarkContender, BenchReport[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of contenders) {
      const { id, makes, most } = contender;
      if (rows > most.rows || round >= most.rounds) continue;
      const report = run(contender);
      const expected = expectedCount(makes, rows, labels);
      if (report.made !== expected) {
        throw new Error(`${id} made ${report.made} ${makes} of ${rows} rows (${labels}), not ${expected}.`);
      }
      reports.set(id, [...(reports.get(id) ?? []), report]);
    }
  }
  const results = [...reports].map(([contender, own]) => ({
    ...{ id: `${rows}-${labels}-${contender}`, contender, rows, labels, rounds: own.length },
    milliseconds: median(own.map(({ milliseconds }) => milliseconds)),
    megabytes: median(own.map(({ megabytes }) => megabytes)),
  }));
  const omissions = contenders
    .filter(({ most }) => rows > most.rows)
    .map(({ id }) => ({ contender: id, rows, reason: 'tooSlow' as const }));
  return { results, omissions };
}
