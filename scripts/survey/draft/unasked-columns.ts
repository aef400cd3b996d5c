import { missingWord } from './missing-words.ts';
import type { ColumnProfile } from './column-profile.ts';

const personal =
  /氏名|お名前|e-?mail|メール|電話|\bphone|住所|\baddress|\bip\b|ip_?address|郵便番号|\bzip|\bpostal|担当者名/i;
const moment = /^\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}日?(?:[ T]+\d{1,2}:\d{2}.*)?$|^\d{1,2}:\d{2}(?::\d{2})?$/;

/**
 * Why a column is no question, as far as its name and its cells tell before anything else is looked at.
 *
 * @param profile - the column
 * @returns the reason, to be written into `ignored`; null where it may be a question
 */
export function unaskedReason({
  name,
  labels,
  isComplete,
  rows,
  empty,
  isNumeric,
}: ColumnProfile): string | null {
  if (personal.test(name)) return 'says who the respondent is';
  if (empty === rows) return 'empty in every row';
  if (labels === null || isNumeric) return null;
  const answers = [...labels.keys()].filter((label) => missingWord(label) === null);
  if (answers.length > 0 && answers.every((label) => moment.test(label))) return 'a date or a time';
  return isComplete && answers.length === 0 ? 'no answer in any row' : null;
}
