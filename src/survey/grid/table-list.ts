import type { Codebook } from '../../schema/codebook.ts';
import type { Locale } from '../../schema/locale.ts';
import { labelOf } from './grid-label.ts';

/** A table of a codebook as a reader chooses it: its question, and what breaks it down. */
export interface ListedTable {
  readonly question: string;
  readonly by: readonly string[];
  /** Whose answers are counted. */
  readonly base: Codebook['tables'][number]['base'];
}

/**
 * The tables of a codebook in its order, by the words of their questions.
 *
 * @param codebook - a codebook that fits itself
 * @param locale - the language of the questions
 * @returns an entry for each table, by its place in the codebook
 * @example
 * ```ts
 * import { codebook } from 'tests/survey/small-survey.ts';
 *
 * tableList(codebook, 'en')[1] // { question: 'A need is felt', by: ['Size'], base: 'answerers' }
 * ```
 */
export function tableList(codebook: Codebook, locale: Locale): ListedTable[] {
  const questions = new Map(
    [...codebook.variables, ...codebook.derived].map(({ id, question }) => [id, labelOf(question, locale)]),
  );
  return codebook.tables.map(({ question, by, base }) => ({
    question: questions.get(question) ?? question,
    by: by.map((id) => questions.get(id) ?? id),
    base,
  }));
}
