import type { z } from 'zod';
import { quoted } from '../../format/quoted.ts';
import { type Codebook, codebookSchema } from '../../schema/codebook.ts';
import type { SurveyProblems } from '../survey-problems.ts';
import { checkCodebook } from './check-codebook.ts';

type Issue = z.core.$ZodIssue;

/**
 * Holds a value against the schema of codebooks, and a codebook against itself.
 *
 * @param value - what a JSON file holds
 * @param problems - receives all that is wrong; the place is written with ids where there are any
 * @returns the codebook with its defaults; null where it does not fit the schema
 * @example
 * ```ts
 * import { SurveyProblems } from 'src/survey/survey-problems.ts';
 * import { codebook } from 'tests/survey/small-survey.ts';
 *
 * const problems = new SurveyProblems();
 * parseCodebook({ ...codebook, microdata: 'real' }, problems) // null
 * problems.entries().map(({ column, what, hint }) => `${column}: ${what}; ${hint}`)
 * // ['microdata: not known here; write one of "synthetic", "respondents"']
 * ```
 */
export function parseCodebook(value: unknown, problems: SurveyProblems): Codebook | null {
  const parsed = codebookSchema.safeParse(value);
  if (parsed.success) {
    checkCodebook(parsed.data, problems);
    return parsed.data;
  }
  for (const issue of parsed.error.issues) {
    const { place, found } = placeOf(value, issue.path);
    const column = place === '' ? null : place;
    problems.add({ kind: 'codebook', row: null, column, ...faultOf(issue, found) });
  }
  return null;
}

/** The place of an issue, such as `variables.need.categories[1].code`, and what stands there. */
function placeOf(value: unknown, path: readonly PropertyKey[]): { place: string; found: unknown } {
  let found = value;
  let place = '';
  for (const key of path) {
    found = (found as Partial<Record<PropertyKey, unknown>> | null)?.[key];
    const id = typeof key === 'number' ? idOf(found) : String(key);
    if (id === null) place += `[${String(key)}]`;
    else place += place === '' ? id : `.${id}`;
  }
  return { place, found };
}

function idOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null || !('id' in entry)) return null;
  return typeof entry.id === 'string' && /^[\w-]+$/.test(entry.id) ? entry.id : null;
}

const kinds: Partial<Record<string, string>> = {
  string: 'a text in quotation marks',
  number: 'a number without quotation marks',
  boolean: 'true or false',
  array: 'a list in [ ]',
  tuple: 'a list in [ ]',
  object: 'an object in { }',
};

function faultOf(issue: Issue, found: unknown): { what: string; hint: string } {
  const hint = 'data/codebooks/README.md describes every entry';
  const choices =
    issue.code === 'invalid_value'
      ? issue.values
      : issue.code === 'invalid_union' && 'options' in issue
        ? (issue.options as unknown[])
        : null;
  if (choices !== null) {
    const what = found === undefined ? 'missing' : 'not known here';
    return { what, hint: `write one of ${choices.map((choice) => JSON.stringify(choice)).join(', ')}` };
  }
  if (issue.code === 'invalid_type') {
    const kind = kinds[issue.expected] ?? issue.expected;
    return found === undefined
      ? { what: 'missing', hint: `add ${kind}; ${hint}` }
      : { what: `must be ${kind}`, hint };
  }
  if (issue.code === 'unrecognized_keys') {
    const what = `no entry of this name is known: ${issue.keys.map(quoted).join(', ')}`;
    return { what, hint: `correct the name or take it out; ${hint}` };
  }
  return issue.code === 'too_small'
    ? { what: 'empty', hint: `fill it in; ${hint}` }
    : { what: issue.message, hint };
}
