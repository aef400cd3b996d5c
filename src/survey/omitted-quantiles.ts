import type { CubePlan } from './cube/cube-plan.ts';
import type { Cube } from './cube/cube.ts';

/** Quantiles that a codebook asks for and a cube cannot give. */
export interface OmittedQuantiles {
  readonly table: string;
  readonly probabilities: readonly number[];
  readonly reason: string;
}

/**
 * The quantiles that cannot be finished, because the cube came without the rows of its numbers.
 *
 * @param plan - the tables wanted
 * @param cube - the cube
 * @returns an entry for each table that lacks some; none where the cube was made from the answers
 * @example
 * ```ts
 * import { cube, plan } from 'tests/survey/small-survey.ts';
 *
 * omittedQuantiles(plan, cube) // []
 * omittedQuantiles(plan, { ...cube, kept: null })[0].probabilities // [0.5, 0.25, 0.75]
 * ```
 */
export function omittedQuantiles({ tables }: CubePlan, { kept }: Cube): OmittedQuantiles[] {
  if (kept !== null) return [];
  return tables.flatMap(({ id, number }) => {
    const probabilities = number?.statistics.flatMap(({ probability }) => probability ?? []) ?? [];
    const reason = 'a cube holds sums, and quantiles do not follow from sums';
    return probabilities.length === 0 ? [] : [{ table: id, probabilities, reason }];
  });
}

/**
 * What a person is told of quantiles left out.
 *
 * @param path - of the cube
 * @param omitted - at least one entry
 * @returns lines: what is left out, and what to do about it
 * @example
 * ```ts
 * const omitted = [{ table: 'turnover', probabilities: [0.5], reason: 'a cube holds sums' }];
 * omittedText('cube.csv', omitted).split('\n')[1] // '  turnover: 0.5'
 * ```
 */
export function omittedText(path: string, omitted: readonly OmittedQuantiles[]): string {
  const tables = omitted.map(({ table, probabilities }) => `  ${table}: ${probabilities.join(', ')}`);
  return [
    `${path} is a cube: it holds sums, and quantiles do not follow from sums. Left out:`,
    ...tables,
    '  hint: make these tables from the answers (survey estimate FILE CODEBOOK), or take them out of the codebook',
  ].join('\n');
}
