import type { Codebook, DerivedVariable, Variable } from '../schema/codebook.ts';

/** A category whose respondents are those of categories of another variable, and perhaps more. */
interface CategoryUnion {
  readonly variable: string;
  readonly category: string;
  readonly of: { readonly variable: string; readonly categories: readonly string[] };
  /** True where one respondent may be in several of the parts, so that they add up to the whole or more. */
  readonly overlapping: boolean;
}

/** What anybody may know of how the tables of one release hang together. */
export interface ReleaseStructure {
  /**
   * Every question and breakdown variable: the categories of a `single` one share out its base, those of a `multiple`
   * one overlap.
   */
  readonly kinds: Readonly<Record<string, 'single' | 'multiple'>>;
  /** Recoded categories, bands of bands, and any-of categories. */
  readonly unions: readonly CategoryUnion[];
  /** Questions put only to those in some categories of another variable. */
  readonly askedIf: readonly {
    readonly question: string;
    readonly variable: string;
    readonly in: readonly string[];
  }[];
  /** Numeric questions, and between which ends anybody knows the answers to lie. */
  readonly numbers: Readonly<Record<string, NumberLimits>>;
}

/** The ends of a number; infinite where nothing says. */
interface NumberLimits {
  readonly low: number;
  readonly high: number;
  /** By variable and category, the ends of the bands made from it. */
  readonly bands: Readonly<
    Record<string, Readonly<Record<string, { readonly low: number; readonly high: number }>>>
  >;
}

/**
 * Reads the structure of a release from the codebook.
 *
 * Bands of one number that lie within bands of another variable of the same number are parts of them.
 *
 * @param codebook - the questions and the derived variables
 * @returns their kinds, unions and routing, and the ends of numbers
 * @example
 * ```ts
 * import { codebook } from 'tests/survey/small-survey.ts';
 *
 * const { kinds, unions, askedIf, numbers } = releaseStructure(codebook);
 * kinds.partners // 'multiple'
 * unions[0]
 * // { variable: 'felt', category: 'felt', of: { variable: 'need', categories: ['strongly', 'somewhat'] }, overlapping: false }
 * askedIf // [{ question: 'partners', variable: 'export', in: ['yes'] }]
 * numbers.staff
 * // { low: 1, high: Infinity, bands: { size: { small: { low: -Infinity, high: 50 }, large: { low: 50, high: Infinity } } } }
 * ```
 */
export function releaseStructure(codebook: Pick<Codebook, 'variables' | 'derived'>): ReleaseStructure {
  const { variables, derived } = codebook;
  return {
    kinds: Object.fromEntries([
      ...variables.map(({ id, type }) => [id, type === 'multiple' ? type : 'single'] as const),
      ...derived.map(({ id }) => [id, 'single'] as const),
    ]),
    unions: derived.flatMap((variable) => unionsOf(variable, derived)),
    askedIf: variables.flatMap(({ id, askedIf }) => (askedIf ? [{ question: id, ...askedIf }] : [])),
    numbers: Object.fromEntries(
      variables.flatMap((variable) =>
        variable.type === 'numeric' ? [[variable.id, limitsOf(variable, derived)] as const] : [],
      ),
    ),
  };
}

function limitsOf(
  { id, minimum, maximum }: Extract<Variable, { type: 'numeric' }>,
  derived: readonly DerivedVariable[],
): NumberLimits {
  const bands = derived.flatMap((variable) => {
    if (variable.type !== 'bands' || variable.from !== id) return [];
    const ends = variable.bands.map(
      (band) => [band.id, { low: band.from ?? -Infinity, high: band.below ?? Infinity }] as const,
    );
    return [[variable.id, Object.fromEntries(ends)] as const];
  });
  return { low: minimum ?? -Infinity, high: maximum ?? Infinity, bands: Object.fromEntries(bands) };
}

function unionsOf(whole: DerivedVariable, derived: readonly DerivedVariable[]): CategoryUnion[] {
  if (whole.type === 'recode') {
    return whole.categories.map(({ id, of }) => union(whole.id, id, whole.from, of));
  }
  if (whole.type === 'anyOf') {
    return [union(whole.id, whole.categories[0].id, whole.from, whole.of, true)];
  }
  return derived.flatMap((parts) => {
    if (parts.type !== 'bands' || parts.id === whole.id || parts.from !== whole.from) return [];
    return whole.bands.flatMap((band) => {
      const inside = parts.bands.filter(
        (part) =>
          (band.from ?? -Infinity) <= (part.from ?? -Infinity) &&
          (part.below ?? Infinity) <= (band.below ?? Infinity),
      );
      return inside.length === 0
        ? []
        : [
            union(
              whole.id,
              band.id,
              parts.id,
              inside.map(({ id }) => id),
            ),
          ];
    });
  });
}

function union(
  variable: string,
  category: string,
  from: string,
  categories: readonly string[],
  overlapping = false,
): CategoryUnion {
  return { variable, category, of: { variable: from, categories }, overlapping };
}
