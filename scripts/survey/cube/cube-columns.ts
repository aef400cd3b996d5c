import type { CubePlan } from '../../../src/survey/cube/cube-plan.ts';
import { numberColumns } from '../../../src/survey/cube/number-cells.ts';

/** Columns of every cube file. */
const shareColumns = [
  ...(['stratum', 'psu', 'population', 'table', 'by1', 'by2', 'question', 'code'] as const),
  ...(['n', 'w', 'w2'] as const),
] as const;

/** A column of a cube file. */
export type CubeColumn = (typeof shareColumns)[number] | (typeof numberColumns)[number];

/**
 * The columns of a cube file, a documented contract: whatever can GROUP BY can write one (`survey sql` prints how),
 * and `survey estimate --from-cube` finishes from it. CSV (UTF-8, comma, RFC 4180) or Parquet, one row a cell.
 *
 * - `stratum`, `psu`: the labels as in the answers; empty where the design has none
 * - `population`: the population size of the stratum; empty without a finite population correction
 * - `table`: the id of the table, `question` or `question-by-variable-by-variable`; empty in a row for the design
 * - `by1`, `by2`: the category ids of the breakdowns, in the order of the table; empty where there are fewer
 * - `question`: the id of the question
 * - `code`: a category id, or `no-answer` for those who were asked and gave none; of a question with several answers
 *   each has a row `id` for those who chose it and one `not:id` for those who answered without it; of a number `given`
 * - `n`, `w`, `w2`: respondents, the sum of their weights and of the squares of these
 *
 * Where a table asks for statistics of a number, seven more, filled in its rows `given` and empty in all others, with w
 * the weight and y the number of a respondent:
 *
 * - `wy`, `wy2`, `w2y`, `w2y2`: the sums of w y, w y², w² y and w² y²
 * - `wabs`: the sum of w |y|
 * - `max1`, `max2`: the largest w |y| and the second largest, 0 where there is none: the dominance rules need them
 *
 * A row for the design has `table` and everything after it empty but `n`: the respondents of the unit, whoever was
 * asked. It is needed for every stratum, or for every PSU where the sample is clustered. Cells without a respondent
 * are left out. Several rows of the same cell are put together, so that a distributed engine may deliver partial sums.
 * Quantiles do not follow from sums: no cube has them.
 *
 * @param plan - the cells of the tables wanted
 * @returns the names, in the order in which the engine writes them
 */
export function cubeColumns({ numberSize }: Pick<CubePlan, 'numberSize'>): CubeColumn[] {
  return [...shareColumns, ...(numberSize > 0 ? numberColumns : [])];
}
