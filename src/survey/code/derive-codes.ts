import type { DerivedVariable } from '../../schema/codebook.ts';
import type { CodedRows } from './coded-rows.ts';
import type { CodingContext } from './coding-context.ts';
import { unanswered } from './variables.ts';

/** Codes a variable that is made from another. */
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
