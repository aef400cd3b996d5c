import { isCoarse } from '../../../src/disclosure/round-shares.ts';
import type { Locale } from '../../../src/schema/locale.ts';
import type { SurveyEstimate } from '../../../src/schema/survey-estimate.ts';
import type {
  AssociationTest,
  CrosstabTests,
  PairDifference,
} from '../../../src/survey/crosstab/crosstab-tests.ts';
import type { CrosstabVariables } from '../../../src/survey/crosstab/tested-tables.ts';
import { noAnswer } from '../../../src/survey/cube/cube-plan.ts';
import { textTable } from '../terminal/text-table.ts';
import { isSame, labelOf, nameOf, pairsLeft, pairsToPrint, pCell } from './crosstab-words.ts';

/** How a crosstab is printed. */
export interface CrosstabPrint extends CrosstabVariables {
  /** After protection. */
  readonly estimates: readonly Readonly<SurveyEstimate>[];
  /** Null where there were too many rows for them. */
  readonly tests: CrosstabTests | null;
  readonly locale: Locale;
  readonly thin: number;
  readonly allPairs: boolean;
}

/** The tables of a crosstab in plain text, each with its test below it. */
export function crosstabText(print: CrosstabPrint): string {
  const { question, groups, by, base, locale, thin, tests } = print;
  const blocks = by === null ? [null] : [...by.categories.keys()];
  const ofWhom = {
    answerers: question.multiple ? 'of those who gave any answer' : 'of those who answered',
    all: 'of all who were asked',
  }[base];
  const title = `${nameOf(question, locale)} by ${nameOf(groups, locale)}: weighted per cent ${ofWhom} (respondents)`;
  const several = question.multiple
    ? ['Several answers could be given: the per cent do not add up to 100.']
    : [];
  const legend = [
    `*  base below ${thin} respondents: unreliable`,
    'x  withheld to protect respondents',
    ...(print.estimates.some(isCoarse)
      ? ['≈  rounded, since finer shares would tell withheld counts to those who know the weights']
      : []),
    ...(tests === null ? ['Too many rows for tests: estimate the table and compare its intervals.'] : []),
  ];
  return [
    ...[title, ...several],
    ...blocks.flatMap((block) => ['', ...blockText(print, block)]),
    ...['', ...legend],
    ...(tests === null ? [] : ['', ...pairsText(print, tests.pairs)]),
  ].join('\n');
}

function blockText(print: CrosstabPrint, block: number | null): string[] {
  const { question, groups, by, base, locale, tests } = print;
  const third = block === null || by === null ? null : by.categories[block];
  const heading = third && by ? [`${nameOf(by, locale)}: ${labelOf(third, locale)}`] : [];
  const outer = third && by ? [{ variable: by.id, category: third.id }] : [];
  const columns = [
    ...groups.categories.map((group) => [...outer, { variable: groups.id, category: group.id }]),
    outer,
  ];
  const cellOf = (category: string, column: SurveyEstimate['by']): Readonly<SurveyEstimate> | undefined =>
    print.estimates.find((each) => each.category === category && isSame(each.by, column));
  const names = [
    ...question.categories.map((category) => ({ id: category.id, label: labelOf(category, locale) })),
    ...(base === 'all' && !question.multiple ? [{ id: noAnswer, label: 'No answer' }] : []),
  ];
  const header = ['', ...groups.categories.map((group) => labelOf(group, locale)), 'All'];
  const rows = names.map(({ id, label }) => [
    label,
    ...columns.map((column) => cellText(cellOf(id, column))),
  ]);
  const bases = columns.map((column) => {
    const base = cellOf(names[0]?.id ?? '', column)?.baseN;
    return base === null || base === undefined ? 'x' : `(${base.toLocaleString('en')})`;
  });
  const associations = (tests?.associations ?? []).filter((test) => test.block === (block ?? 0));
  const isWithheld = ({ option }: AssociationTest): boolean =>
    names
      .filter((_, place) => option === null || place === option)
      .some(({ id }) => columns.some((column) => !isExact(cellOf(id, column))));
  return [
    ...heading,
    ...textTable([header, ...rows, ['Respondents', ...bases]]),
    ...associationText(print, associations, isWithheld),
  ];
}

function cellText(cell: Readonly<SurveyEstimate> | undefined): string {
  if (cell === undefined || cell.status === 'suppressed') return 'x';
  if (cell.estimate === null) return '–';
  const mark = cell.status === 'unreliable' ? '*' : '';
  const near = isCoarse(cell) ? '≈' : '';
  return `${near}${(cell.estimate * 100).toFixed(1)}${mark} (${(cell.n ?? 0).toLocaleString('en')})`;
}

function associationText(
  { question, locale, tests }: CrosstabPrint,
  associations: readonly AssociationTest[],
  isWithheld: (test: AssociationTest) => boolean,
): string[] {
  const count = tests?.associations.length ?? 0;
  return associations.map((association) => {
    const { option, statistic, df1, df2, pValue, adjusted, cramersV, n } = association;
    const what = option === null ? '' : `${labelOf(question.categories[option], locale)}: `;
    // A statistic and the cells that are shown would tell much of the ones that are not.
    if (isWithheld(association))
      return `${what}Rao–Scott test, second-order: withheld, since it could tell withheld cells`;
    const holm = count > 1 ? `, Holm-adjusted for ${count} tests ${pText(adjusted)}` : '';
    const test = `F(${df1.toFixed(2)}, ${df2.toFixed(0)}) = ${statistic.toFixed(2)}, p ${pText(pValue)}${holm}`;
    return `${what}Rao–Scott test, second-order: ${test}; Cramér's V = ${cramersV.toFixed(3)}; n = ${n.toLocaleString('en')}`;
  });
}

/** A p-value with its sign, never as 0. */
function pText(pValue: number): string {
  return pValue < 0.0001 ? '< 0.0001' : `= ${pValue.toFixed(4)}`;
}

function pairsText(print: CrosstabPrint, all: readonly PairDifference[]): string[] {
  const { question, groups, by, locale } = print;
  if (all.length === 0) return ['No two groups can be compared.'];
  const shown = all.filter((pair) => isShown(print, pair));
  const hidden = all.length - shown.length;
  const { chosen, left } = pairsToPrint(shown, print.allPairs);
  const points = (share: number): string => `${share > 0 ? '+' : ''}${(share * 100).toFixed(1)}`;
  const rows = chosen.map(
    ({ block, category, pair: [first, second], estimate, low, high, t, df, pValue, adjusted }) => [
      [
        ...(by === null ? [] : [labelOf(by.categories[block], locale)]),
        labelOf(question.categories[category], locale),
        `${labelOf(groups.categories[first], locale)} − ${labelOf(groups.categories[second], locale)}`,
      ].join(': '),
      points(estimate),
      `${points(low)} to ${points(high)}`,
      t === null ? '–' : t.toFixed(2),
      df.toLocaleString('en'),
      ...[pValue, adjusted].map(pCell),
    ],
  );
  const header = ['Difference of two groups', 'points', '95% interval', 't', 'df', 'p', 'p (Holm)'];
  return [
    `Differences in points, t tests under the design, p adjusted after Holm for ${all.length} comparisons:`,
    ...textTable([header, ...rows]),
    ...pairsLeft(left, hidden),
  ];
}

/** Whether a cell is shown as it was estimated. */
function isExact(cell: Readonly<SurveyEstimate> | undefined): boolean {
  return cell !== undefined && cell.status !== 'suppressed' && !isCoarse(cell);
}

/** A difference would give a withheld share away where the other one is shown. */
function isShown(
  { question, groups, by, estimates }: CrosstabPrint,
  { block, category, pair }: PairDifference,
): boolean {
  const outer = by === null ? [] : [{ variable: by.id, category: by.categories[block]?.id ?? '' }];
  return pair.every((group) => {
    const column = [...outer, { variable: groups.id, category: groups.categories[group]?.id ?? '' }];
    const id = question.categories[category]?.id ?? noAnswer;
    return isExact(estimates.find((each) => each.category === id && isSame(each.by, column)));
  });
}
