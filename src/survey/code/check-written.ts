import type { Codebook } from '../../schema/codebook.ts';
import type { SurveyProblems } from '../survey-problems.ts';

/** The entries that a draft may leave to a person. A column or a code may be called TODO in the file. */
const written = new Set(['ja', 'en', 'unit']);

/**
 * Finds the texts of a drafted codebook that nobody has written yet.
 *
 * @param codebook - a codebook that fits its schema
 * @param problems - receives each text that still says TODO
 * @example
 * ```ts
 * import { SurveyProblems } from 'src/survey/survey-problems.ts';
 * import { codebook } from 'tests/survey/small-survey.ts';
 *
 * const problems = new SurveyProblems();
 * checkWritten({ ...codebook, title: { ja: '調査', en: 'TODO survey' } }, problems);
 * problems.entries().map(({ column, what }) => [column, what])
 * // [['title.en', 'says TODO']]
 * ```
 */
export function checkWritten(codebook: Codebook, problems: SurveyProblems): void {
  for (const column of unwritten(codebook, '')) {
    const hint = 'write it: it is read in tables and on pages';
    problems.add({ kind: 'codebook', row: null, column, what: 'says TODO', hint });
  }
}

function unwritten(value: unknown, place: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]: [string, unknown]) => {
    if (typeof entry === 'string')
      return written.has(key) && entry.startsWith('TODO') ? [`${place}${key}`] : [];
    return unwritten(entry, `${place}${idOf(entry) ?? key}.`);
  });
}

/** Entries of a list are told by their ids. */
function idOf(entry: unknown): string | null {
  return typeof entry === 'object' && entry !== null && 'id' in entry ? String(entry.id) : null;
}
