import { loadDefaultJapaneseParser } from 'budoux';
import { breakMark } from '../charts/break-lines.ts';
import type { ChartOptions, ChartRow } from '../charts/chart-row.ts';

// BudouX imports a DOM of its own when it loads, so it may not stand in the pure room of the charts.
const parser = loadDefaultJapaneseParser();
const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Puts a break mark between the phrases of a Japanese text, so that a pure chart knows where its lines may end.
 *
 * @param text - a text in any language; without Japanese it comes back as it is
 */
export const markPhrases = (text: string): string =>
  japanese.test(text) ? parser.parse(text.replaceAll(breakMark, '')).join(breakMark) : text;

/** The same rows with phrases marked in every label. */
export const markRows = (rows: readonly ChartRow[]): ChartRow[] =>
  rows.map((row) => ({
    ...row,
    categoryLabel: markPhrases(row.categoryLabel),
    seriesLabel: markPhrases(row.seriesLabel),
    label: markPhrases(row.label),
    ...(row.remark !== undefined && { remark: markPhrases(row.remark) }),
  }));

/** The same options with phrases marked in every text. */
export const markOptions = (options: ChartOptions): ChartOptions => ({
  ...options,
  ...(options.comparisons && {
    comparisons: Object.fromEntries(
      Object.entries(options.comparisons).map(([category, text]) => [category, markPhrases(text)]),
    ),
  }),
  ...(options.emptyText !== undefined && { emptyText: markPhrases(options.emptyText) }),
});
