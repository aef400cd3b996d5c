import type { z } from 'zod';
import type { codebookSchema } from '../../../src/schema/codebook.ts';
import { inCategoryOrder } from './category-order.ts';
import type { ColumnGroup } from './column-groups.ts';
import type { ColumnProfile } from './column-profile.ts';
import { delimitedAnswers } from './delimited-answers.ts';
import { draftIds } from './draft-ids.ts';
import { draftLabel, draftQuestion } from './draft-label.ts';
import type { DraftNotes } from './draft-notes.ts';
import { missingCodes, missingNumberCodes, type ProposedMissing } from './missing-codes.ts';

/** A codebook as a person writes it: what has a default may be left out. */
export type CodebookDraft = z.input<typeof codebookSchema>;
/** A question of it. */
export type VariableDraft = CodebookDraft['variables'][number];

/** The universe that every question is put to until somebody says otherwise. */
export const draftUniverse = 'all';

const mostCategories = 60;
const longestCategory = 120;
/** A text that fewer respondents gave, in a file of some size, is not taken for a category. */
const rareText = 3;
const longestRareText = 40;
/** Columns whose numbers are codes, however large. */
const coded =
  /業種|産業|職種|職業|都道府県|地域|コード|prefecture|industry|sector|occupation|region|country|\bcode\b|nace|\bsic\b/i;

/**
 * Drafts a question from its column.
 *
 * @param profile - the column
 * @param id - its id
 * @param notes - receives what was taken for what
 * @returns the question; the reason why there is none where the column holds texts
 */
export function draftQuestionOf(
  profile: ColumnProfile,
  id: string,
  notes: DraftNotes,
): VariableDraft | string {
  const { name, labels } = profile;
  const several = delimitedAnswers(profile);
  if (several !== null) {
    notes.add(`several answers in one column, separated by ${JSON.stringify(several.separator)}`, name);
    const words = [...(labels?.keys() ?? [])];
    const missing = missingCodes([
      ...words.filter((label) => !isSplit(label, several.separator)),
      ...several.answers,
    ]).filter(({ code }, place, all) => all.findIndex((each) => each.code === code) === place);
    noteMissing(name, missing, notes);
    return {
      ...{ id, type: 'multiple', layout: 'delimited', column: name, separator: several.separator },
      ...asked(name, missing),
      categories: categoriesOf(
        inCategoryOrder(several.answers.filter((answer) => !isAmong(missing, answer))),
      ),
    };
  }
  const all = [...(labels?.keys() ?? [])];
  const missing = labels === null ? [] : missingCodes(all);
  const codes = inCategoryOrder(all.filter((label) => !isAmong(missing, label)));
  if (profile.isNumeric && !isCoded(profile, codes)) {
    const absent = missingNumberCodes(profile);
    noteMissing(name, absent, notes);
    return { id, type: 'numeric', column: name, unit: 'TODO', ...asked(name, absent) };
  }
  const common = labels === null ? [] : commonCodes(profile, codes);
  if (!isQuestion(profile, codes, common)) return 'texts, or too many different values';
  if (codes.length === 1) return 'the same answer in every row';
  if (common.length < codes.length) {
    notes.add('rare texts are not among the categories: check names their rows', name);
  }
  noteMissing(name, missing, notes);
  return { id, type: 'single', column: name, ...asked(name, missing), categories: categoriesOf(common) };
}

/**
 * Drafts a question whose answers have a column each.
 *
 * @param group - the columns
 * @param id - its id
 * @param notes - receives what was taken for what
 * @returns the question
 */
export function draftQuestionOfGroup(
  { question, columns, notSelected, isOwnLabel, others }: ColumnGroup,
  id: string,
  notes: DraftNotes,
): VariableDraft {
  notes.add('several columns taken as one question with several answers', `${question} (${columns.length})`);
  const missing = missingCodes(others);
  noteMissing(question, missing, notes);
  const newId = draftIds();
  const common = columns.find(({ selected }) => selected !== null)?.selected ?? '1';
  return {
    ...{ id, type: 'multiple', layout: 'columns', ...(isOwnLabel ? {} : { selected: common }), notSelected },
    ...asked(question, missing),
    categories: columns.map(({ profile, answer, selected }) => {
      const label = isOwnLabel && selected !== null ? selected : answer;
      return {
        ...{ code: profile.name, id: newId(label, 'answer'), ...draftLabel(label) },
        ...(isOwnLabel ? { selected: selected ?? answer } : {}),
        ...(selected === null ? { mayBeUnused: true } : {}),
      };
    }),
  };
}

function asked(
  name: string,
  missing: readonly ProposedMissing[],
): Pick<VariableDraft, 'question' | 'universe' | 'missing'> {
  const question = { question: draftQuestion(name), universe: draftUniverse };
  return missing.length === 0 ? question : { ...question, missing: [...missing] };
}

function categoriesOf(codes: readonly string[]): { code: string; id: string; ja: string; en: string }[] {
  const newId = draftIds();
  return codes.map((code, place) => {
    const word = /[a-z\d]/i.test(code.normalize('NFKC')) ? 'code' : `category-${place + 1}`;
    return { code, id: newId(code, word), ...draftLabel(code) };
  });
}

/** Few integers are codes; many are a number, unless they run on from 1 without a gap, as prefectures do. */
function isCoded({ name, fractions, rows, isComplete }: ColumnProfile, codes: readonly string[]): boolean {
  const numbers = codes.map(Number);
  const largest = Math.max(...numbers);
  if (!isComplete || fractions > 0 || codes.length === 0 || codes.length > mostCategories) return false;
  if (Math.min(...numbers) < 0) return false;
  if (largest <= 12 || coded.test(name)) return true;
  return codes.length <= 12
    ? codes.length * 4 <= rows
    : codes.length >= largest * 0.9 && codes.length * 10 <= rows;
}

/** Texts are answers to choose from where they come again and again. */
function isQuestion(
  { rows, empty, isComplete, labels }: ColumnProfile,
  codes: readonly string[],
  common: readonly string[],
): boolean {
  const answered = rows - empty;
  if (!isComplete || codes.length === 0 || common.length === 0 || common.length > mostCategories)
    return false;
  if (codes.length > Math.max(2, answered / 3) || codes.some((code) => code.length > longestCategory))
    return false;
  const given = (labelsGiven: readonly string[]): number =>
    labelsGiven.reduce((sum, code) => sum + (labels?.get(code) ?? 0), 0);
  return given(common) * 10 >= given(codes) * 9;
}

/** The codes that are categories: all of them, unless texts that hardly anybody gave are many among them. */
function commonCodes({ rows, labels }: ColumnProfile, codes: readonly string[]): readonly string[] {
  const isShort = (code: string): boolean => code.length <= 4 || /^[-+\d.]+$/.test(code);
  const common = codes.filter((code) => isShort(code) || (labels?.get(code) ?? 0) >= rareText);
  const isFew = (codes.length - common.length) * 5 <= codes.length;
  const isLong = codes.some((code) => code.length > longestRareText && !common.includes(code));
  return rows < 100 || (isFew && !isLong) ? codes : common;
}

function isSplit(label: string, separator: string): boolean {
  return label.includes(separator) && missingCodes([label]).length === 0;
}

function noteMissing(name: string, missing: readonly ProposedMissing[], notes: DraftNotes): void {
  for (const { code, kind } of missing) {
    notes.add(`${code === '' ? 'the empty cell' : JSON.stringify(code)} taken as ${kind}`, name);
  }
}

function isAmong(missing: readonly ProposedMissing[], label: string): boolean {
  return missing.some(({ code }) => code === label);
}
