import { errorDecimals } from '../../../src/survey/grid/error-decimals.ts';
import { printable } from '../../../src/format/printable.ts';
import type { Locale } from '../../../src/schema/locale.ts';
import type { SurveyEstimate } from '../../../src/schema/survey-estimate.ts';
import type { CodedVariable, NumericVariable } from '../../../src/survey/code/variables.ts';
import type { MeanDifference } from '../../../src/survey/crosstab/mean-tests.ts';
import { textTable } from '../terminal/text-table.ts';
import { isSame, labelOf, nameOf, pairsLeft, pairsToPrint, pCell } from './crosstab-words.ts';

/** A number by groups, and perhaps a third variable whose categories are taken apart. */
export interface NumberCrosstab {
  readonly question: NumericVariable;
  readonly groups: CodedVariable;
  readonly by: CodedVariable | null;
}

/** How it is printed. */
interface NumberPrint extends NumberCrosstab {
  /** After protection. */
  readonly estimates: readonly Readonly<SurveyEstimate>[];
  /** Null where there were too many rows for them. */
  readonly pairs: readonly MeanDifference[] | null;
  readonly locale: Locale;
  readonly thin: number;
  readonly allPairs: boolean;
}

/** Means and medians of a number by groups in plain text, and the differences of all pairs with their tests. */
export function numberText(print: NumberPrint): string {
  const { question, groups, by, locale, thin, pairs } = print;
  const blocks = by === null ? [null] : [...by.categories.keys()];
  const title = `${nameOf(question, locale)} by ${nameOf(groups, locale)}: weighted means and medians in ${printable(question.unit)}`;
  const legend = [
    `*  base below ${thin} respondents: unreliable`,
    'x  withheld to protect respondents',
    ...(pairs === null ? ['Too many rows for tests: estimate the table and compare its intervals.'] : []),
  ];
  const decimals = errorDecimals(print.estimates);
  return [
    title,
    ...blocks.flatMap((block) => ['', ...blockText(print, block, decimals)]),
    ...['', ...legend],
    ...(pairs === null ? [] : ['', ...pairsText(print, pairs, decimals)]),
  ].join('\n');
}

function amount(value: number, decimals: number): string {
  return value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

function columnOf(
  { groups, by }: NumberCrosstab,
  block: number | null,
  group: number | null,
): SurveyEstimate['by'] {
  const third = block === null ? undefined : by?.categories[block];
  const outer = third === undefined || by === null ? [] : [{ variable: by.id, category: third.id }];
  const own = group === null ? undefined : groups.categories[group];
  return own === undefined ? outer : [...outer, { variable: groups.id, category: own.id }];
}

function cellOf(
  print: NumberPrint,
  statistic: 'mean' | 'quantile',
  column: SurveyEstimate['by'],
): Readonly<SurveyEstimate> | undefined {
  return print.estimates.find((each) => each.statistic === statistic && isSame(each.by, column));
}

function blockText(print: NumberPrint, block: number | null, decimals: number): string[] {
  const { groups, by, locale } = print;
  const heading =
    block === null || by === null ? [] : [`${nameOf(by, locale)}: ${labelOf(by.categories[block], locale)}`];
  const value = (cell: Readonly<SurveyEstimate> | undefined, number: number | null | undefined): string => {
    if (cell === undefined || cell.status === 'suppressed') return 'x';
    return number === null || number === undefined ? '–' : amount(number, decimals);
  };
  const rows = [...groups.categories.keys(), null].map((group) => {
    const column = columnOf(print, block, group);
    const mean = cellOf(print, 'mean', column);
    const median = cellOf(print, 'quantile', column);
    const mark = mean?.status === 'unreliable' ? '*' : '';
    const interval =
      mean?.low == null ? value(mean, null) : `${value(mean, mean.low)} to ${value(mean, mean.high)}`;
    return [
      group === null ? 'All' : labelOf(groups.categories[group], locale),
      `${value(mean, mean?.estimate)}${mark}`,
      ...[value(mean, mean?.se), interval, value(median, median?.estimate)],
      mean?.baseN == null ? 'x' : mean.baseN.toLocaleString('en'),
    ];
  });
  return [...heading, ...textTable([['', 'mean', 'se', '95% interval', 'median', 'n'], ...rows])];
}

function pairsText(print: NumberPrint, all: readonly MeanDifference[], decimals: number): string[] {
  const { groups, by, locale } = print;
  if (all.length === 0) return ['No two groups can be compared.'];
  const shown = all.filter(({ block, pair }) =>
    pair.every((group) => {
      // A difference would give a withheld mean away where the other one is shown.
      const cell = cellOf(print, 'mean', columnOf(print, by === null ? null : block, group));
      return cell !== undefined && cell.status !== 'suppressed';
    }),
  );
  const { chosen, left } = pairsToPrint(shown, print.allPairs);
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${amount(value, decimals)}`;
  const rows = chosen.map(
    ({ block, pair: [first, second], estimate, low, high, t, df, pValue, adjusted }) => [
      [
        ...(by === null ? [] : [labelOf(by.categories[block], locale)]),
        `${labelOf(groups.categories[first], locale)} − ${labelOf(groups.categories[second], locale)}`,
      ].join(': '),
      signed(estimate),
      `${signed(low)} to ${signed(high)}`,
      t === null ? '–' : t.toFixed(2),
      df.toLocaleString('en'),
      ...[pValue, adjusted].map(pCell),
    ],
  );
  const header = ['Difference of two means', 'difference', '95% interval', 't', 'df', 'p', 'p (Holm)'];
  return [
    `Differences in ${printable(print.question.unit)}, t tests under the design, p adjusted after Holm for ${all.length} comparisons:`,
    ...textTable([header, ...rows]),
    ...pairsLeft(left, all.length - shown.length),
  ];
}
