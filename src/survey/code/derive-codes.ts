import type { DerivedVariable } from '../../schema/codebook.ts';
import type { CodedRows } from './coded-rows.ts';
import type { CodingContext } from './coding-context.ts';
import { unanswered } from './variables.ts';

/**
 * Codes a variable that is made from another.
 *
 * @param context - the codebook
 * @param variable - bands, a recode, or any of several answers
 * @param coded - the codes of what it is made from
 * @returns for each row the place of its category; below 0 where there is none
 * @example
 * ```ts
 * import { CodingContext } from 'src/survey/code/coding-context.ts';
 * import { SurveyProblems } from 'src/survey/survey-problems.ts';
 * import { codebook, file } from 'tests/survey/small-survey.ts';
 *
 * const size = codebook.derived.find(({ id }) => id === 'size');
 * const numbers = new Map([['staff', Float64Array.of(120, 12, NaN)]]);
 * const codes = new Map([['staff', Int32Array.of(0, 0, -2)]]);
 * const context = new CodingContext(codebook, file, new SurveyProblems());
 * deriveCodes(context, size, { codes, chosen: new Map(), numbers }) // Int32Array.of(1, 0, -2)
 * ```
 */
export function deriveCodes(
  context: CodingContext,
  variable: DerivedVariable,
  { codes, chosen, numbers }: Pick<CodedRows, 'codes' | 'chosen' | 'numbers'>,
): Int32Array {
  if (variable.type === 'bands') {
    const values = numbers.get(variable.from) ?? new Float64Array();
    const given = codes.get(variable.from) ?? new Int32Array();
    return Int32Array.from(values, (value, row) => {
      const code = given[row] ?? unanswered;
      if (code < 0) return code;
      const band = variable.bands.findIndex(
        ({ from, below }) => (from === null || value >= from) && (below === null || value < below),
      );
      return band === -1 ? unanswered : band;
    });
  }
  const source = codes.get(variable.from) ?? new Int32Array();
  const ids = context.variables.get(variable.from)?.categories.map(({ id }) => id) ?? [];
  if (variable.type === 'recode') {
    const target = ids.map((id) => variable.categories.findIndex(({ of }) => of.includes(id)));
    return source.map((code) => (code >= 0 ? (target[code] ?? unanswered) : code));
  }
  const wanted = variable.of.map((id) => ids.indexOf(id));
  const picks = chosen.get(variable.from);
  return source.map((code, row) => {
    if (code < 0) return code;
    const any =
      picks === undefined ? wanted.includes(code) : wanted.some((option) => picks[option]?.[row] === 1);
    return any ? 0 : 1;
  });
}
