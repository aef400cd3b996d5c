import type { Codebook } from '../../schema/codebook.ts';
import type {
  ExplorerFile,
  ExplorerIndex,
  ExplorerQuestion,
  ExplorerShares,
  ExplorerTable,
} from '../../schema/explorer.ts';
import { syntheticMark } from '../../schema/reproduction.ts';
import type { SurveyEstimate } from '../../schema/survey-estimate.ts';
import type { ProtectedEstimates } from '../../disclosure/protect-release.ts';
import { isCoarse } from '../../disclosure/round-shares.ts';
import { defaultRules } from '../../disclosure/thresholds.ts';
import { type CodedVariable, codedVariables } from '../code/variables.ts';
import type { Cube } from '../cube/cube.ts';
import { type CubePlan, type CubeTable, noAnswerCategory } from '../cube/cube-plan.ts';
import { cubeDesign } from '../cube-design.ts';
import { confidenceLevel } from '../estimate-cell.ts';
import type { TableTester } from './table-tests.ts';
import { type Turn, type TurnedShare, turnedShares } from './turned-shares.ts';

/** What a release of the explorer is made of. */
export interface ExplorerSources {
  readonly codebook: Codebook;
  readonly version: string;
  readonly plan: CubePlan;
  /** All tables of the release together, after protection. */
  readonly estimates: ProtectedEstimates;
  readonly respondents: number;
  /** Their sums, which the other two directions are computed from. */
  readonly cube: Cube;
  /** How differences are tested; null where the respondents are not kept, and nothing is. */
  readonly tester: TableTester | null;
}

/** The files of the explorer: what a browser gets, and nothing that disclosure control withheld. */
export interface ExplorerRelease {
  readonly index: ExplorerIndex;
  readonly files: readonly ExplorerFile[];
}

/**
 * Makes the files of the explorer from protected estimates.
 *
 * Shares within a group are the protected ones. Those of groups within an answer, and of cells among all, would tell a
 * withheld cell by what is left of the whole, so that they are shown only where every cell that goes into their whole
 * is shown, and not rounded: then their values follow from what is shown already. With tests it is the same.
 *
 * @param sources - the codebook, its protected estimates, and what is behind them
 * @returns the list of tables, and a file for each question with categories
 * @example
 * ```ts
 * import { codebook, cube, plan, released } from 'tests/survey/small-survey.ts';
 *
 * const sources = { codebook, version: '1.2.0', plan, estimates: released, respondents: 200, cube, tester: null };
 * const { index, files } = explorerRelease(sources);
 * index.questions.map(({ id, kind }) => [id, kind])
 * // [['need', 'single'], ['felt', 'single'], ['partners', 'multiple'], ['barriers', 'multiple'], ['resources', 'single']]
 * files[0].tables[0].row.estimate // [331, 313, 356]
 * ```
 */
export function explorerRelease(sources: ExplorerSources): ExplorerRelease {
  const { codebook, version, plan, respondents, tester } = sources;
  const mark: ExplorerIndex['mark'] = codebook.microdata === 'synthetic' ? syntheticMark : null;
  const shares = plan.tables.filter(({ number }) => number === null);
  const ids = [...new Set(shares.flatMap(({ axes }) => axes.map(({ variable }) => variable.id)))];
  const coded = new Map(codedVariables(codebook).map((variable) => [variable.id, variable]));
  const cells = cellsByKey(sources.estimates);
  const made = ids.flatMap((id) => {
    const variable = coded.get(id);
    const own = tablesOf(shares, id);
    const [first] = own;
    if (variable === undefined || first === undefined) return [];
    const tables = own.map((table) => explorerTable(sources, table, variable, coded, cells));
    return [
      {
        question: explorerQuestion(variable, first.base, tables),
        file: { question: id, mark, tables },
      },
    ];
  });
  const breakdowns = new Set(
    shares.flatMap(({ axes }) => axes.flatMap(({ by }) => by.map((each) => each.id))),
  );
  const used = [...coded.values()].filter(({ id }) => ids.includes(id) || breakdowns.has(id));
  const universes = new Set(used.map(({ universe }) => universe));
  const index = {
    ...{ version, codebook: codebook.id, title: codebook.title, microdata: codebook.microdata, mark },
    ...{
      respondents,
      reliableBase: defaultRules.reliableBase,
      level: confidenceLevel,
      significance: tester?.significance ?? null,
    },
    universes: codebook.universes.filter(({ id }) => universes.has(id)),
    variables: used.map(({ id, question, invented, categories }) => ({
      ...{ id, ...question, invented },
      categories: breakdowns.has(id) ? [...categories] : [],
    })),
    questions: made.map(({ question }) => question),
  };
  return { index, files: made.map(({ file }) => file) };
}

/** The tables of a question, that of everybody first; where both bases are asked for, those of the first one. */
function tablesOf(tables: readonly CubeTable[], id: string): CubeTable[] {
  const own = tables.filter(({ axes }) => axes[0]?.variable.id === id);
  const breakdowns = ({ axes }: CubeTable): number => axes[0]?.by.length ?? 0;
  return own
    .filter(({ base }) => base === own[0]?.base)
    .toSorted((one, other) => breakdowns(one) - breakdowns(other));
}

function explorerQuestion(
  variable: CodedVariable,
  base: CubeTable['base'],
  tables: readonly ExplorerTable[],
): ExplorerQuestion {
  const { id, multiple, universe } = variable;
  return {
    ...{ id, kind: multiple ? 'multiple' : 'single', base, universe },
    answers: answersOf(variable, base),
    tables: tables.map(({ by }) => by),
  };
}

function answersOf({ multiple, categories }: CodedVariable, base: CubeTable['base']) {
  const silent = base === 'all' && !multiple ? [noAnswerCategory] : [];
  return [...categories, ...silent];
}

type Cells = ReadonlyMap<string, Readonly<SurveyEstimate>>;

function keyOf(table: string, base: string, category: string, by: readonly string[]): string {
  return JSON.stringify([table, base, category, ...by]);
}

function cellsByKey(estimates: ProtectedEstimates): Cells {
  return new Map(
    estimates.flatMap((each) =>
      each.statistic === 'share'
        ? [
            [
              keyOf(
                each.table,
                each.base,
                each.category,
                each.by.map(({ category }) => category),
              ),
              each,
            ],
          ]
        : [],
    ),
  );
}

function explorerTable(
  { codebook, cube, tester }: ExplorerSources,
  table: CubeTable,
  variable: CodedVariable,
  coded: ReadonlyMap<string, CodedVariable>,
  known: Cells,
): ExplorerTable {
  const by = table.axes[0]?.by ?? [];
  const answers = answersOf(variable, table.base);
  const groups = productOf(by);
  const cells = groups.flatMap((group) =>
    answers.map(({ id }) => known.get(keyOf(table.id, table.base, id, group)) ?? null),
  );
  const isShown = (place: number): boolean => {
    const cell = cells[place];
    return cell !== null && cell !== undefined && cell.status !== 'suppressed' && cell.baseN !== null;
  };
  const steps = cells.map((cell, place) =>
    isShown(place) && cell && isCoarse(cell) ? tenths(cell.roundedTo ?? 0) : null,
  );
  // Whatever is computed from a rounded share would tell what it was rounded from.
  const isExact = (place: number): boolean => isShown(place) && steps[place] === null;
  const width = answers.length;
  const isExactAnswer = answers.map((_, answer) =>
    groups.every((__, group) => isExact(group * width + answer)),
  );
  const isExactTable = isExactAnswer.every(Boolean);
  const turned = (turn: Turn): ExplorerShares => {
    const design = cubeDesign(codebook, cube);
    const found = table.axes.map((axis) =>
      turnedShares(axis, table.base === 'all', cube.units, design, turn),
    );
    // Of several answers each has an axis of its own, with one cell a group.
    const at = (place: number): TurnedShare | null | undefined =>
      variable.multiple ? found[place % width]?.[Math.floor(place / width)] : found[0]?.[place];
    const isWhole = (place: number): boolean =>
      turn === 'column' ? isExactAnswer[place % width] === true : isExactTable;
    return sharesOf(cells.map((_, place) => (isWhole(place) ? (at(place) ?? null) : null)));
  };
  const [outer, inner] = by.length === 2 ? by : [null, by[0] ?? null];
  const blockSize = inner?.categories.length ?? 1;
  const tests =
    inner === null || tester === null
      ? { tests: [], differ: [], pairs: 0 }
      : tester.test(
          {
            question: variable,
            groups: inner,
            by: outer ? (coded.get(outer.id) ?? null) : null,
            base: table.base,
          },
          (block, group, answer) => isExact((block * blockSize + group) * width + answer),
        );
  return {
    by: by.map(({ id }) => id),
    base: groups.map((_, group) => cells[group * width]?.baseN ?? null),
    n: cells.map((cell) => (cell?.baseN === null ? null : (cell?.n ?? null))),
    row: sharesOf(
      cells.map((cell, place) => {
        if (!isShown(place) || cell?.estimate === null || cell === null) return null;
        const { estimate, low, high } = cell;
        return { estimate, ends: low === null || high === null ? null : { low, high } };
      }),
    ),
    rounded: steps.some((step) => step !== null) ? steps : null,
    column: by.length === 0 ? null : turned('column'),
    total: by.length === 0 || variable.multiple ? null : turned('total'),
    ...tests,
  };
}

function productOf(by: readonly CodedVariable[]): string[][] {
  return by.reduce<string[][]>(
    (groups, { categories }) => groups.flatMap((group) => categories.map(({ id }) => [...group, id])),
    [[]],
  );
}

function sharesOf(shares: readonly (TurnedShare | null)[]): ExplorerShares {
  return {
    estimate: shares.map((share) => (share === null ? null : tenths(share.estimate))),
    low: shares.map((share) => (share?.ends ? tenths(share.ends.low) : null)),
    high: shares.map((share) => (share?.ends ? tenths(share.ends.high) : null)),
  };
}

/** Twelve digits: the product must not turn half a tenth up or down. */
function tenths(share: number): number {
  return Math.round(Number((share * 1000).toPrecision(12)));
}
