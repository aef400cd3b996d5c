import type { Codebook, DerivedVariable, MissingKind, Variable } from '../../schema/codebook.ts';

/** The code of somebody to whom a question was not put, or did not apply: outside its universe. */
export const outside = -1;
/** The code of somebody who was asked and gave no answer. */
export const unanswered = -2;

/** A name of a category as tables show it. */
export interface CategoryName {
  readonly id: string;
  readonly ja: string;
  readonly en: string;
}

/** A question or a derived variable with categories, of which each respondent has one, none or several. */
export interface CodedVariable {
  readonly id: string;
  readonly question: Variable['question'];
  readonly universe: string;
  readonly multiple: boolean;
  readonly categories: readonly CategoryName[];
  readonly invented: boolean;
}

/** A numeric question. */
export type NumericVariable = Extract<Variable, { type: 'numeric' }>;

/**
 * The code of a kind of missing answer.
 *
 * @param kind - why there is no answer
 * @returns `unanswered` for those who were asked, else `outside`
 * @example
 * ```ts
 * missingCode('noAnswer') // -2
 * missingCode('notAsked') // -1
 * ```
 */
export function missingCode(kind: MissingKind): number {
  return kind === 'noAnswer' ? unanswered : outside;
}

/**
 * The variables of a codebook that have categories, questions first; numbers have tables of statistics, or of bands.
 *
 * @param codebook - the codebook
 * @returns questions and derived variables, each in the order of the codebook
 * @example
 * ```ts
 * import { codebook } from 'tests/survey/small-survey.ts';
 *
 * codedVariables(codebook).map(({ id, categories }) => [id, categories.length])
 * // [['industry', 3], ['need', 3], ['export', 2], ['partners', 3], ['barriers', 3], ['size', 2], ['felt', 2], ['resources', 2]]
 * ```
 */
export function codedVariables(codebook: Codebook): CodedVariable[] {
  const asked = codebook.variables.flatMap((variable): CodedVariable[] =>
    variable.type === 'numeric'
      ? []
      : [
          {
            ...{ id: variable.id, question: variable.question, universe: variable.universe },
            multiple: variable.type === 'multiple',
            categories: variable.categories.map(({ id, ja, en }) => ({ id, ja, en })),
            invented: variable.invented,
          },
        ],
  );
  const invented = new Map(codebook.variables.map((variable) => [variable.id, variable.invented]));
  const derived = codebook.derived.map((variable) => ({
    ...{ id: variable.id, question: variable.question, universe: variable.universe, multiple: false },
    categories: derivedCategories(variable).map(({ id, ja, en }) => ({ id, ja, en })),
    invented: invented.get(variable.from) ?? false,
  }));
  return [...asked, ...derived];
}

function derivedCategories(variable: DerivedVariable): readonly CategoryName[] {
  return variable.type === 'bands' ? variable.bands : variable.categories;
}
