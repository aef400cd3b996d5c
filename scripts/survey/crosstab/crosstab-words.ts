import { printable } from '../../../src/format/printable.ts';
import type { Locale } from '../../../src/schema/locale.ts';
import type { SurveyEstimate } from '../../../src/schema/survey-estimate.ts';
import type { CategoryName, CodedVariable } from '../../../src/survey/code/variables.ts';

/** Pairs printed; the others are counted. */
const mostPairs = 40;

/** The question and the id of a variable. */
export function nameOf({ id, question }: Pick<CodedVariable, 'id' | 'question'>, locale: Locale): string {
  return `${printable(question[locale])} [${id}]`;
}

/** The name of a category. */
export function labelOf(category: CategoryName | undefined, locale: Locale): string {
  return category === undefined ? 'No answer' : printable(category[locale]);
}

/** Whether the breakdowns of an estimate are those of a column, in whatever order. */
export function isSame(by: SurveyEstimate['by'], column: SurveyEstimate['by']): boolean {
  return (
    by.length === column.length &&
    column.every(({ variable, category }) =>
      by.some((own) => own.variable === variable && own.category === category),
    )
  );
}

/** The pairs to print, the clearest first where not all fit and in the order of the table otherwise, and how many are left. */
export function pairsToPrint<Pair extends { readonly adjusted: number | null }>(
  shown: readonly Pair[],
  all: boolean,
): { readonly chosen: readonly Pair[]; readonly left: number } {
  const chosen =
    all || shown.length <= mostPairs
      ? shown
      : shown.toSorted((one, other) => (one.adjusted ?? 1) - (other.adjusted ?? 1)).slice(0, mostPairs);
  return { chosen, left: shown.length - chosen.length };
}

/** What stands below the pairs: those not printed, and those withheld. */
export function pairsLeft(left: number, hidden: number): string[] {
  return [
    ...(left > 0 ? [`… and ${left} more with larger p: --all prints them`] : []),
    ...(hidden > 0 ? [`${hidden} comparisons are withheld, since they could tell withheld cells`] : []),
  ];
}

/** A p-value in a column of them, never as 0. */
export function pCell(p: number | null): string {
  if (p === null) return '–';
  return p < 0.0001 ? '<0.0001' : p.toFixed(4);
}
