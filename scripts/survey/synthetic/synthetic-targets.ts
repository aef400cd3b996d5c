import type { Codebook } from '../../../src/schema/codebook.ts';
import type { Comparison, PublishedMapping } from '../../../src/schema/reproduction.ts';
import type { Statement } from '../../../src/schema/statement.ts';
import type { Recipe } from './recipe.ts';

/** A share that the answers must have: of some categories of a question, among those asked or some of them. */
export interface ShareTarget {
  readonly question: string;
  readonly categories: readonly string[];
  /** Only among those who gave this answer to an earlier question; null for all who are asked. */
  readonly within: { readonly variable: string; readonly category: string } | null;
  readonly share: number;
}

/** Everything that the answers are made from. */
export interface SyntheticTargets {
  readonly respondents: number;
  readonly tilt: number;
  readonly strata: Recipe['strata'];
  readonly shares: readonly ShareTarget[];
  /** The share of those asked who give no answer, by question. */
  readonly noAnswer: ReadonlyMap<string, number>;
}

/**
 * Gathers the shares to be met: the published ones from the statements of the report, the invented ones from the
 * recipe.
 *
 * @param codebook - the questions
 * @param mapping - which cell stands behind which statement
 * @param statements - the statements of the report
 * @param recipe - what is made up
 * @param respondents - how many answered
 * @returns the targets
 * @throws RangeError when a statement to be met is missing or has no number
 */
export function syntheticTargets(
  codebook: Codebook,
  mapping: PublishedMapping,
  statements: readonly Statement[],
  recipe: Recipe,
  respondents: number,
): SyntheticTargets {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const published = mapping.comparisons.flatMap((comparison) =>
    publishedTarget(comparison, codebook, byId.get(comparison.statement)),
  );
  const invented = recipe.invented.flatMap(({ question, shares }) =>
    Object.entries(shares).map(([category, share]) => ({
      question,
      categories: [category],
      within: null,
      share,
    })),
  );
  return {
    ...{ respondents, tilt: recipe.tilt, strata: recipe.strata },
    shares: [...published, ...invented],
    noAnswer: new Map(recipe.invented.map(({ question, noAnswer }) => [question, noAnswer])),
  };
}

function publishedTarget(
  comparison: Comparison,
  codebook: Codebook,
  statement: Statement | undefined,
): ShareTarget[] {
  if (comparison.kind !== 'share' || comparison.use !== 'calibrated') return [];
  const { question, category, by } = comparison.of;
  const recode = codebook.derived.find(({ id }) => id === question);
  const of = recode?.type === 'recode' ? recode.categories.find(({ id }) => id === category)?.of : undefined;
  return [
    {
      question: recode?.from ?? question,
      categories: of ?? [category],
      within: by[0] ?? null,
      share: aimOf(comparison.statement, statement),
    },
  ];
}

/** The value of a statement; where its upper end is open, a tenth of the way from the lower end to the whole. */
function aimOf(id: string, statement: Statement | undefined): number {
  const { estimate = null, low = null, high = null } = statement ?? {};
  if (low !== null && high === null) return low + (1 - low) / 10;
  if (estimate === null) throw new RangeError(`syntheticTargets requires a statement with a number: ${id}`);
  return estimate;
}
