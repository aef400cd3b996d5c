import type { Codebook } from '../../src/schema/codebook.ts';
import type { Comparison, EstimateOf, NumberOf, PublishedMapping } from '../../src/schema/reproduction.ts';
import { codedVariables } from '../../src/survey/code/variables.ts';
import { wantedStatistics } from '../../src/survey/code/wanted-statistics.ts';
import { noAnswer } from '../../src/survey/cube/cube-plan.ts';

/** A cell to be held against a statement, of which no table of the codebook has one. */
export interface MissingCell {
  readonly statement: string;
  /** What the codebook does not have, as `variable.category`; empty where only the table is missing. */
  readonly unknown: readonly string[];
  /** The table that would hold the cell, as a codebook writes it. */
  readonly table: string;
}

/**
 * Looks up in the tables of a codebook all that is to be held against statements.
 *
 * @param codebook - a codebook that fits itself
 * @param mapping - which estimate stands behind which statement
 * @returns the cells that no table holds, in the order of the comparisons
 */
export function missingCells(codebook: Codebook, { comparisons }: PublishedMapping): MissingCell[] {
  const found = new Map<string, MissingCell>();
  for (const comparison of comparisons) {
    for (const of of cellsOf(comparison)) {
      const unknown = unknownIn(codebook, of);
      if (unknown.length === 0 && codebook.tables.some((table) => holds(table, of))) continue;
      const cell = { statement: comparison.statement, unknown, table: tableText(of) };
      // The cells of a ratio and of a ranking stand in one table.
      found.set(JSON.stringify(cell), cell);
    }
  }
  return [...found.values()];
}

function cellsOf(comparison: Comparison): (EstimateOf | NumberOf)[] {
  if (comparison.kind === 'ratio') return comparison.of;
  if (comparison.kind !== 'ranking') return [comparison.of];
  const { question, base, first } = comparison;
  return first.map((category) => ({ question, category, base, by: [] }));
}

function unknownIn(codebook: Codebook, of: EstimateOf | NumberOf): string[] {
  const coded = codedVariables(codebook);
  const isCategory = (variable: string, category: string): boolean =>
    coded.some(({ id, categories }) => id === variable && categories.some((each) => each.id === category));
  const isNumber = codebook.variables.some(({ id, type }) => id === of.question && type === 'numeric');
  const groups = of.by.map(({ variable, category }) => [variable, category] as const);
  const answers = 'category' in of && of.category !== noAnswer ? [[of.question, of.category] as const] : [];
  return [
    ...('category' in of || isNumber ? [] : [of.question]),
    ...[...groups, ...answers].filter((cell) => !isCategory(...cell)).map((cell) => cell.join('.')),
  ];
}

function holds(table: Codebook['tables'][number], of: EstimateOf | NumberOf): boolean {
  if (table.question !== of.question || table.by.join() !== variablesOf(of).join()) return false;
  if ('category' in of) return table.base === of.base;
  return wantedStatistics(table.statistics ?? []).some(
    ({ statistic, probability }) => statistic === of.statistic && probability === of.probability,
  );
}

function variablesOf({ by }: EstimateOf | NumberOf): string[] {
  return by.map(({ variable }) => variable);
}

function tableText(of: EstimateOf | NumberOf): string {
  const by = variablesOf(of);
  const statistic = 'category' in of || of.probability === null ? null : { quantiles: [of.probability] };
  return JSON.stringify({
    question: of.question,
    ...(by.length === 0 ? {} : { by }),
    ...('category' in of && of.base === 'all' ? { base: of.base } : {}),
    ...('category' in of ? {} : { statistics: [statistic ?? of.statistic] }),
  });
}
