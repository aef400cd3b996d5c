import type { ReportText } from './report-text.ts';

/** A stretch of the normalised text: from `start` up to, but without, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const kanjiNumeral = '[一二三四五六七八九十百千万]+(?:つ|人|社|割|倍|回|年|件|名|種|点)';
const indefinite = '数(?:年|十|百|千|人|社)';
const numbers = new RegExp(String.raw`\d+(?:[.,]\d+)*|${kanjiNumeral}|${indefinite}`, 'g');

/**
 * Finds everything in a text that may be a number: digits with their decimals, kanji numerals before a counter,
 * and indefinite numbers such as 数年.
 *
 * @param report - the normalised text
 * @returns the stretches in order
 */
export function findNumbers(report: ReportText): Span[] {
  return [...report.text.matchAll(numbers)].flatMap((match) => split(report, match.index, match[0].length));
}

/** Digits that a blank on one line parted are two numbers; a line break alone parts nothing. */
function split({ afterBlank }: ReportText, start: number, length: number): Span[] {
  const end = start + length;
  const breaks = Array.from({ length: length - 1 }, (_, index) => start + index + 1).filter(
    (at) => afterBlank[at],
  );
  return [start, ...breaks].map((from, index) => ({ start: from, end: breaks[index] ?? end }));
}
