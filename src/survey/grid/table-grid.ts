import { exactNumber, perCent } from '../../format/exact-number.ts';
import { fillTemplate } from '../../text/fill-template.ts';
import type { Codebook } from '../../schema/codebook.ts';
import type { Locale } from '../../schema/locale.ts';
import type { SurveyEstimate } from '../../schema/survey-estimate.ts';
import { type CodedVariable, codedVariables } from '../code/variables.ts';
import { noAnswer, tableId } from '../cube/cube-plan.ts';
import { isCoarse } from '../../disclosure/round-shares.ts';
import { errorDecimals } from './error-decimals.ts';
import { labelOf } from './grid-label.ts';
import type { GridWords } from './grid-words.ts';

/** The mark of a cell that is withheld, and of one whose base is thin. */
type GridMark = 'x' | '*' | '';

/** A cell of a table as it is read: already in words, escaped by whoever draws it. */
export interface GridCell {
  readonly mark: GridMark;
  /** The share or the number with its unit; empty where it is withheld. */
  readonly value: string;
  /** Both ends of its interval; null where there is none. */
  readonly interval: string | null;
  /** The answers in the cell; null of a number, whose answers are its base, and where they are withheld. */
  readonly count: string | null;
}

/** A table with a column for each group and a row for each category or statistic. */
export interface TableGrid {
  readonly question: string;
  /** The questions of the breakdowns. */
  readonly by: readonly string[];
  /** Of a number its unit, null of shares. */
  readonly unit: string | null;
  readonly universe: string;
  readonly base: SurveyEstimate['base'];
  /** Confidence level of the intervals, as per cent. */
  readonly level: string;
  /** Whether answers add up to more than everybody. */
  readonly multiple: boolean;
  readonly invented: boolean;
  /** Rows of column heads, from the outer breakdown to the inner one, each over so many columns. */
  readonly heads: readonly (readonly { readonly text: string; readonly span: number }[])[];
  /** By column the respondents in the base; null where they are withheld. */
  readonly bases: readonly (string | null)[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly (GridCell | null)[] }[];
}

/**
 * Lays out the protected estimates of one table of a codebook for a page.
 *
 * @param codebook - gives the words of questions and categories
 * @param place - the place of the table among those of the codebook
 * @param estimates - all estimates after protection
 * @param words - the words of the language
 * @param locale - the language
 * @returns the grid; a column for each group that has estimates
 * @throws RangeError where the codebook has no such table
 * @example
 * ```ts
 * import { codebook, released } from 'tests/survey/small-survey.ts';
 *
 * const words = { everybody: 'All', share: '{number}%', interval: '{low} to {high}', count: 'n = {n}', none: '–' };
 * const { question, bases, rows } = tableGrid(codebook, 0, released, words, 'en');
 * question // 'Is a new market needed?'
 * bases // ['155']
 * rows[0]
 * // { head: 'Strongly', cells: [{ mark: '', value: '33.1%', interval: '25.7 to 41.3', count: 'n = 50' }] }
 * ```
 */
export function tableGrid(
  codebook: Codebook,
  place: number,
  estimates: readonly Readonly<SurveyEstimate>[],
  words: GridWords,
  locale: Locale,
): TableGrid {
  const table = codebook.tables[place];
  if (table === undefined) throw new RangeError(`tableGrid requires a table of the codebook: ${place}`);
  const id = tableId(table);
  const own = estimates.filter((each) => each.table === id && each.base === table.base);
  const asked = codebook.variables.find((each) => each.id === table.question);
  const coded = new Map(codedVariables(codebook).map((variable) => [variable.id, variable]));
  const question = coded.get(table.question);
  const by = table.by.flatMap((each) => coded.get(each) ?? []);
  const columns = [...Map.groupBy(own, (each) => keyOf(each.by)).values()];
  const rows = [...Map.groupBy(own, rowKey).values()];
  const decimals = errorDecimals(own);
  const text = (of: Readonly<SurveyEstimate>): string =>
    of.category !== null
      ? categoryText(of.category, question, words, locale)
      : statisticText(of, words, locale);
  const universe = codebook.universes.find((each) => each.id === (asked ?? question)?.universe);
  return {
    question: labelOf((asked ?? question)?.question ?? { ja: table.question, en: table.question }, locale),
    by: by.map((variable) => labelOf(variable.question, locale)),
    unit: asked?.type === 'numeric' ? labelOf({ ja: asked.unit, en: asked.unit }, locale) : null,
    universe: universe === undefined ? '' : labelOf(universe, locale),
    base: table.base,
    level: perCent(own[0]?.level ?? 0, 0, locale),
    multiple: question?.multiple ?? false,
    invented: own.some(({ invented }) => invented),
    heads: headsOf(
      columns.flatMap(([first]) => (first === undefined ? [] : [first.by])),
      by,
      words,
      locale,
    ),
    bases: columns.map((cells) => {
      const base = cells.find(({ baseN }) => baseN !== null)?.baseN ?? null;
      return base === null ? null : exactNumber(base, 0, locale);
    }),
    rows: rows.map((cells) => ({
      head: cells[0] === undefined ? '' : text(cells[0]),
      cells: columns.map(([first]) => {
        const key = keyOf(first?.by ?? []);
        const cell = cells.find((each) => keyOf(each.by) === key);
        return cell === undefined ? null : cellOf(cell, decimals, words, locale);
      }),
    })),
  };
}

function keyOf(by: SurveyEstimate['by']): string {
  return by.map(({ category }) => category).join(' ');
}

function rowKey({ statistic, probability, category }: Readonly<SurveyEstimate>): string {
  return category ?? `${statistic} ${probability ?? ''}`;
}

function categoryText(
  id: string,
  question: CodedVariable | undefined,
  words: GridWords,
  locale: Locale,
): string {
  const category = question?.categories.find((each) => each.id === id);
  if (category !== undefined) return labelOf(category, locale);
  return id === noAnswer ? words.noAnswer : id;
}

function statisticText(
  { statistic, probability }: Readonly<SurveyEstimate>,
  words: GridWords,
  locale: Locale,
): string {
  if (statistic === 'mean' || statistic === 'total') return words[statistic];
  if (probability === 0.5) return words.median;
  return fillTemplate(words.quantile, { percent: perCent(probability ?? 0, 0, locale, 2) });
}

/** Neighbours with the same category of an outer breakdown share its head. */
function headsOf(
  groups: readonly SurveyEstimate['by'][],
  by: readonly CodedVariable[],
  words: GridWords,
  locale: Locale,
): TableGrid['heads'] {
  if (by.length === 0) return [[{ text: words.everybody, span: 1 }]];
  return by.map((variable, depth) => {
    const heads: { text: string; span: number; key: string }[] = [];
    for (const group of groups) {
      const key = keyOf(group.slice(0, depth + 1));
      const last = heads.at(-1);
      if (last?.key === key) last.span += 1;
      else
        heads.push({
          text: categoryText(group[depth]?.category ?? '', variable, words, locale),
          span: 1,
          key,
        });
    }
    return heads.map(({ text, span }) => ({ text, span }));
  });
}

function cellOf(
  { status, statistic, estimate, low, high, n, roundedTo }: Readonly<SurveyEstimate>,
  decimals: number,
  words: GridWords,
  locale: Locale,
): GridCell {
  if (status === 'suppressed') return { mark: 'x', value: '', interval: null, count: null };
  const write = (value: number): string =>
    statistic === 'share' ? perCent(value, 1, locale) : fixed(value, decimals, locale);
  const withUnit = (text: string): string =>
    statistic === 'share' ? fillTemplate(words.share, { number: text }) : text;
  const interval =
    low === null && high === null
      ? null
      : fillTemplate(words.interval, {
          low: low === null ? words.none : write(low),
          high: high === null ? words.none : write(high),
        });
  return {
    mark: status === 'unreliable' ? '*' : '',
    value: estimate === null ? words.none : (isCoarse({ roundedTo }) ? '≈' : '') + withUnit(write(estimate)),
    interval,
    count:
      statistic !== 'share' || n === null
        ? null
        : fillTemplate(words.count, { n: exactNumber(n, 0, locale) }),
  };
}

function fixed(value: number, decimals: number, locale: Locale): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(locale, digits).format(value);
}
