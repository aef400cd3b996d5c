import type { ColumnProfile } from './column-profile.ts';
import { missingWord } from './missing-words.ts';

/**
 * Separators of several answers in one column. A comma stands inside single answers too (“Employed, full-time”): between
 * words it parts answers only where these stand alone and in different company; other marks that texts hold are
 * believed between short codes alone.
 */
const separators = [
  { mark: ';', between: /^.{1,80}$/, inWords: false },
  { mark: '|', between: /^.{1,80}$/, inWords: false },
  { mark: '、', between: /^.{1,40}$/, inWords: true },
  { mark: ',', between: /^[\w-]{1,3}$/, inWords: false },
  { mark: ',', between: /^.{1,40}$/, inWords: true },
  { mark: '/', between: /^[\w-]{1,3}$/, inWords: false },
  { mark: ' ', between: /^\d{1,3}$/, inWords: false },
];
const date = /^(?:\d{4}[-/. ]\d{1,2}[-/. ]\d{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4})(?!\d)/;
const mostAnswers = 100;

/** Several answers in one column. */
export interface DelimitedAnswers {
  readonly separator: string;
  readonly answers: readonly string[];
}

/**
 * Tells whether a column holds several answers each, separated by a mark.
 *
 * @param profile - the column
 * @returns the separator and the answers; null where it does not look like it
 */
export function delimitedAnswers({ labels, isNumeric }: ColumnProfile): DelimitedAnswers | null {
  if (labels === null || isNumeric) return null;
  const given = new Map([...labels].filter(([label]) => missingWord(label) === null));
  if ([...given.keys()].every((label) => date.test(label))) return null;
  for (const { mark, between, inWords } of separators) {
    const found = splitBy(given, mark);
    const answers = [...found.companies.keys()];
    const isOften = found.several > 1 && found.several >= found.all / 20;
    const isShort = answers.every((answer) => between.test(answer));
    // Texts that hold the mark by chance hardly ever come again.
    const isRepeated = found.picks >= answers.length * 3;
    const isFew = answers.length >= 2 && answers.length <= mostAnswers && isRepeated;
    if (isOften && isShort && isFew && (!inWords || areFree(given, found.companies))) {
      return { separator: mark, answers };
    }
  }
  return null;
}

interface Split {
  /** For each answer in how many different labels it stands. */
  readonly companies: ReadonlyMap<string, number>;
  /** Answers in all rows, rows with more than one, and rows with any. */
  readonly picks: number;
  readonly several: number;
  readonly all: number;
}

function splitBy(labels: ReadonlyMap<string, number>, mark: string): Split {
  const companies = new Map<string, number>();
  let picks = 0;
  let several = 0;
  let all = 0;
  for (const [label, count] of labels) {
    const parts = new Set(label.split(mark).map((part) => part.trim()));
    if (parts.size > 1) several += count;
    all += count;
    picks += count * parts.size;
    for (const part of parts) if (part !== '') companies.set(part, (companies.get(part) ?? 0) + 1);
  }
  return { companies, picks, several, all };
}

function areFree(labels: ReadonlyMap<string, number>, companies: ReadonlyMap<string, number>): boolean {
  const answers = [...companies];
  const alone = answers.filter(([answer]) => labels.has(answer)).length;
  const meetings = answers.reduce((sum, [, count]) => sum + count, 0);
  return alone * 2 >= answers.length && meetings >= answers.length * 2;
}
