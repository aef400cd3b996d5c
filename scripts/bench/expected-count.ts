import type { BenchmarkLabels } from '../../src/schema/benchmark.ts';
import type { Contender } from './contenders.ts';
import { benchShape } from './write-answers.ts';

/**
 * How much a contender has to make of a file: each answer of each question, overall and in each group; or each row, or
 * each line, with the header.
 */
export function expectedCount(makes: Contender['makes'], rows: number, labels: BenchmarkLabels): number {
  const { questions, answers, breakdowns, groups } = benchShape;
  if (makes === 'cells') return questions * answers * (1 + breakdowns * groups);
  return makes === 'lines' && labels === 'quoted' ? 2 * rows + 1 : rows + 1;
}
