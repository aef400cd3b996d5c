import type { Localised } from '../../schema/locale.ts';
import type { CubeTable } from '../../survey/cube/cube-plan.ts';
import { labelOf } from '../../survey/grid/grid-label.ts';
import {
  type ExplorerRelease,
  explorerRelease,
  type ExplorerSources,
} from '../../survey/release/explorer-release.ts';

/** Tables of more cells would make the page slow to draw, and impossible to read. */
const mostCells = 2000;

/** The tables of a reader's own file, in the files that the explorer takes. */
export interface OwnTables extends ExplorerRelease {
  /** The largest number of cells that a table may have, and how many tables have more. */
  readonly most: number;
  readonly tooLarge: number;
}

/**
 * Makes the files of the explorer of a reader's own file, as the pipeline does of a release. Nothing is tested: that
 * takes the respondents, of whom the browser keeps the sums.
 *
 * @param sources - the codebook, its protected estimates and the sums behind them
 * @returns the files, their labels each on one line; null where no table is one of shares, or all are too large
 */
export function ownTables(sources: Omit<ExplorerSources, 'tester'>): OwnTables | null {
  const shares = sources.plan.tables.filter(({ number }) => number === null);
  const tables = shares.filter((table) => cellsOf(table) <= mostCells);
  if (tables.length === 0) return null;
  const { index, files } = explorerRelease({ ...sources, plan: { ...sources.plan, tables }, tester: null });
  const own = {
    ...index,
    title: printed(index.title),
    universes: index.universes.map(printed),
    variables: index.variables.map((variable) => ({
      ...printed(variable),
      categories: variable.categories.map(printed),
    })),
    questions: index.questions.map((question) => ({ ...question, answers: question.answers.map(printed) })),
  };
  return { index: own, files, most: mostCells, tooLarge: shares.length - tables.length };
}

function cellsOf({ axes }: CubeTable): number {
  return axes.reduce((sum, { groups, answers, option }) => sum + groups * (option === null ? answers : 1), 0);
}

/** A codebook comes from outside: its labels are whatever their author wrote. */
function printed<Labels extends Localised>(labels: Labels): Labels {
  return { ...labels, ja: labelOf(labels, 'ja'), en: labelOf(labels, 'en') };
}
