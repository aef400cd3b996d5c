import { adjustedPValues } from '../../stats/adjusted-p-values.ts';
import { surveyComparison } from '../../stats/comparison/survey-comparison.ts';
import { type ShareDifference, surveyDifference } from '../../stats/comparison/survey-difference.ts';
import type { SurveyDesign } from '../../stats/survey/survey-design.ts';
import { cramersV } from '../../stats/table/cramers-v.ts';
import { surveyTableTest, type SurveyTableTest } from '../../stats/table/survey-table-test.ts';
import { confidenceLevel } from '../estimate-cell.ts';

/** Answers that exclude each other and groups, a code for each row; below 0 outside. */
export interface TestedTable {
  /** What the answers are: null for a question with a single answer, else the place of the one among several. */
  readonly option: number | null;
  /** The block of a third variable that the rows lie in; 0 without one. */
  readonly block: number;
  readonly answers: Int32Array;
  readonly answerCount: number;
  readonly groups: Int32Array;
  readonly groupCount: number;
}

/** Whether answers and groups go together, and how closely. */
export interface AssociationTest extends SurveyTableTest {
  readonly option: number | null;
  readonly block: number;
  readonly cramersV: number;
  /** The p-value adjusted after Holm for all tests of the command. */
  readonly adjusted: number;
}

/** The difference of two groups in the share of one answer. */
export interface PairDifference extends ShareDifference {
  readonly block: number;
  /** The place of the answer among the categories of the question. */
  readonly category: number;
  readonly pair: readonly [number, number];
  /** The p-value adjusted after Holm for all pairs of the command; null where the standard error is 0. */
  readonly adjusted: number | null;
}

/** Tests of a crosstab: never a p-value without its test, its effect and its adjustment. */
export interface CrosstabTests {
  readonly associations: readonly AssociationTest[];
  readonly pairs: readonly PairDifference[];
}

/**
 * Tests tables with Rao and Scott's second-order correction, and compares their groups in pairs.
 *
 * @param design - the design of the full sample
 * @param tables - the tables, all of one command, so that their p-values are adjusted together
 * @returns the tests; a table without two answers and two groups has none
 * @example
 * ```ts
 * import { surveyDesign } from 'src/stats/survey/survey-design.ts';
 *
 * const design = surveyDesign({ rows: 80, weights: new Float64Array(80).fill(1) });
 * const groups = Int32Array.from({ length: 80 }, (_, row) => row % 2);
 * const answers = groups.map((group, row) => (row % 5 === 0 ? 1 - group : group));
 * const table = { option: null, block: 0, answers, answerCount: 2, groups, groupCount: 2 };
 * const { associations, pairs } = crosstabTests(design, [table]);
 * associations[0].cramersV.toFixed(2) // '0.60'
 * pairs.map(({ pair, estimate }) => [pair, estimate.toFixed(2)]) // [[[0, 1], '0.60']]
 * ```
 */
export function crosstabTests(design: SurveyDesign, tables: readonly TestedTable[]): CrosstabTests {
  const associations = tables.flatMap((table) => associationOf(design, table) ?? []);
  const pairs = tables.flatMap((table) => pairsOf(design, table));
  const associated = adjustedPValues(
    associations.map(({ pValue }) => pValue),
    'holm',
  );
  const paired = adjustedPValues(
    pairs.map(({ pValue }) => pValue),
    'holm',
  );
  return {
    associations: associations.map((test, place) => ({
      ...test,
      adjusted: associated[place] ?? test.pValue,
    })),
    pairs: pairs.map((pair, place) => ({ ...pair, adjusted: paired[place] ?? null })),
  };
}

function associationOf(
  design: SurveyDesign,
  { option, block, answers, answerCount, groups, groupCount }: TestedTable,
): Omit<AssociationTest, 'adjusted'> | null {
  const table = Array.from({ length: answerCount }, () => new Array<number>(groupCount).fill(0));
  for (const [row, answer] of answers.entries()) {
    const cells = table[answer];
    const group = groups[row] ?? -1;
    if (cells !== undefined && group >= 0) cells[group] = (cells[group] ?? 0) + (design.weights[row] ?? 0);
  }
  const columns = Array.from({ length: groupCount }, (_, group) => group).filter((group) =>
    table.some((cells) => (cells[group] ?? 0) > 0),
  );
  const filled = table
    .map((cells) => columns.map((group) => cells[group] ?? 0))
    .filter((cells) => cells.some((cell) => cell > 0));
  if (filled.length < 2 || columns.length < 2) return null;
  const test = surveyTableTest(
    design,
    { codes: answers, categories: answerCount },
    { codes: groups, categories: groupCount },
    'f',
  );
  // Where no PSU is left over there is nothing to compare the statistic with.
  return Number.isFinite(test.pValue) ? { ...test, option, block, cramersV: cramersV(filled) } : null;
}

function pairsOf(
  design: SurveyDesign,
  { option, block, answers, answerCount, groups, groupCount }: TestedTable,
): Omit<PairDifference, 'adjusted'>[] {
  const sums = new Float64Array(groupCount);
  for (const [row, answer] of answers.entries()) {
    const group = groups[row] ?? -1;
    if (answer >= 0 && group >= 0) sums[group] = (sums[group] ?? 0) + (design.weights[row] ?? 0);
  }
  const filled = [...sums.keys()].filter((group) => (sums[group] ?? 0) > 0);
  // Of two answers the second says what the first does, with the other sign.
  const categories = answerCount === 2 ? [0] : Array.from({ length: answerCount }, (_, category) => category);
  return categories.flatMap((category) =>
    filled.flatMap((first, place) =>
      filled.slice(place + 1).flatMap((second) => {
        const compared = surveyComparison(design, { answers, category, groups, pair: [first, second] });
        if (compared.df <= 0) return [];
        const difference = surveyDifference(compared, confidenceLevel);
        return [{ ...difference, block, category: option ?? category, pair: [first, second] as const }];
      }),
    ),
  );
}
