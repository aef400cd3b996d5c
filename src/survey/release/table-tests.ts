import { adjustedPValues } from '../../stats/adjusted-p-values.ts';
import type { ExplorerTable, ExplorerTest } from '../../schema/explorer.ts';
import { crosstabTests } from '../crosstab/crosstab-tests.ts';
import type { SurveyRows } from '../crosstab/survey-rows.ts';
import { type CrosstabVariables, testedTables } from '../crosstab/tested-tables.ts';

/** Pairs are said to differ where the adjusted p-value is below it. */
export const significance = 0.05;

/** Respondents times cells up to which the tests of a table are computed at build. */
const mostTested = 20_000_000;

/** What a table says about the differences of its groups. */
type TableTests = Pick<ExplorerTable, 'tests' | 'differ' | 'pairs'>;

/** Whether the cell of a block, a group and an answer is shown as it is, in the order of the table. */
type IsShown = (block: number, group: number, answer: number) => boolean;

/** How the tables of a release are tested. */
export interface TableTester {
  /** Pairs are said to differ where the adjusted p-value is below it. */
  readonly significance: number;
  /** The tests of a table, as far as its cells are shown. */
  readonly test: (variables: CrosstabVariables, isShown: IsShown) => TableTests;
}

/**
 * Tests tables by their respondents, whom the sums of a cube cannot stand for.
 *
 * @param rows - the respondents
 * @returns the tests of a table, and its pairs that differ at 5 % after Holm
 * @example
 * ```ts
 * import { surveyDesign } from 'src/stats/survey/survey-design.ts';
 * import { codedVariables } from 'src/survey/code/variables.ts';
 * import { codebook, cube } from 'tests/survey/small-survey.ts';
 *
 * const find = (id) => codedVariables(codebook).find((variable) => variable.id === id);
 * const size = Int32Array.from({ length: 80 }, (_, row) => row % 2);
 * const felt = size.map((code, row) => (row % 5 === 0 ? 1 - code : code));
 * const design = surveyDesign({ rows: 80, weights: new Float64Array(80).fill(1) });
 * const codes = new Map([['size', size], ['felt', felt]]);
 * const { test } = tableTester({ rows: 80, codes, chosen: new Map(), design, cube });
 * const variables = { question: find('felt'), groups: find('size'), by: null, base: 'answerers' };
 * test(variables, () => true).differ // [[0, 0, 1], [1, 0, 1]]
 * test(variables, () => false).tests // [{ block: 0, option: null, outcome: 'withheld' }]
 * ```
 */
export function tableTester(rows: SurveyRows): TableTester {
  return { significance, test: (variables, isShown) => tableTests(variables, rows, isShown) };
}

/**
 * The tests of a table as far as its protected cells allow: whatever a withheld or rounded cell goes into is withheld,
 * and so has no part in the adjustment of the others either.
 */
function tableTests(variables: CrosstabVariables, rows: SurveyRows, isShown: IsShown): TableTests {
  const { question, groups, by, base } = variables;
  const groupCount = groups.categories.length;
  const tables = testedTables(variables, rows);
  const answerCount = question.categories.length + (base === 'all' && !question.multiple ? 1 : 0);
  if (rows.rows * (answerCount + 1) * groupCount > mostTested) return { tests: [], differ: [], pairs: null };
  const found = crosstabTests(rows.design, tables);
  const isTold = (block: number, option: number | null): boolean =>
    Array.from({ length: answerCount }, (_, answer) => answer)
      .filter((answer) => option === null || answer === option)
      .every((answer) => groups.categories.every((_, group) => isShown(block, group, answer)));
  const told = found.associations.filter(({ block, option }) => isTold(block, option));
  const adjusted = adjustedPValues(
    told.map(({ pValue }) => pValue),
    'holm',
  );
  const tests = tables.map(({ block, option }): ExplorerTest => {
    if (!isTold(block, option)) return { block, option, outcome: 'withheld' };
    const place = told.findIndex((test) => test.block === block && test.option === option);
    const test = told[place];
    if (test === undefined) return { block, option, outcome: 'none' };
    const { statistic, df1, df2, cramersV, n } = test;
    const outcome = {
      ...{ statistic: rounded(statistic, 2), df1: rounded(df1, 2), df2: rounded(df2, 0) },
      ...{ p: rounded(adjusted[place] ?? test.pValue, 4), tests: told.length },
      ...{ effect: rounded(cramersV, 3), n },
    };
    return { block, option, outcome };
  });
  const isBinary = answerCount === 2 && !question.multiple;
  // Of two answers the second says what the first does: both must be shown.
  const answersOf = (category: number): number[] => (isBinary ? [0, 1] : [category]);
  const pairs = found.pairs.filter(({ block, category, pair, pValue }) => {
    const cells = answersOf(category).flatMap((answer) => pair.map((group) => isShown(block, group, answer)));
    return pValue !== null && cells.every(Boolean);
  });
  const differs = adjustedPValues(
    pairs.map(({ pValue }) => pValue),
    'holm',
  );
  const differ = pairs.flatMap(({ block, category, pair: [first, second] }, place) =>
    (differs[place] ?? 1) < significance
      ? answersOf(category).map((answer): [number, number, number] => [
          answer,
          block * groupCount + first,
          block * groupCount + second,
        ])
      : [],
  );
  return { tests, differ, pairs: by === null && groupCount < 2 ? 0 : pairs.length };
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
