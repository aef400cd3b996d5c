import type { ColumnProfile } from './column-profile.ts';

/** Separators of several answers in one column; those that texts hold too are believed only between short codes. */
const separators = [
  { mark: ';', between: /^.{1,12}$/ },
  { mark: '|', between: /^.{1,12}$/ },
  { mark: '、', between: /^.{1,12}$/ },
  { mark: ',', between: /^[\w-]{1,3}$/ },
  { mark: '/', between: /^[\w-]{1,3}$/ },
  { mark: ' ', between: /^\d{1,3}$/ },
];
const date = /^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}/;
const mostAnswers = 40;

/**
 * Tells whether a column holds several answers each, separated by a mark.
 *
 * @param profile - the column
 * @returns the separator and the answers; null where it does not look like it
 */
export function delimitedAnswers({
  labels,
  isNumeric,
  rows,
  empty,
}: ColumnProfile): { separator: string; answers: string[] } | null {
  if (labels === null || isNumeric || [...labels.keys()].some((label) => date.test(label))) return null;
  for (const { mark, between } of separators) {
    const answers = new Set<string>();
    let several = 0;
    for (const [label, count] of labels) {
      const parts = label.split(mark).map((part) => part.trim());
      if (parts.length > 1) several += count;
      for (const part of parts) if (part !== '') answers.add(part);
    }
    const isOften = several > 1 && several >= (rows - empty) / 20;
    const isShort = [...answers].every((answer) => between.test(answer));
    if (isOften && isShort && answers.size >= 2 && answers.size <= mostAnswers && answers.size * 2 <= rows) {
      return { separator: mark, answers: [...answers] };
    }
  }
  return null;
}
