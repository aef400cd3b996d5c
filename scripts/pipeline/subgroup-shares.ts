import type { Rows } from './rows.ts';
import { statementQuantity } from './statement-quantity.ts';

/**
 * The largest part of the survey that a universe can be, by the ends of the statement that gives its share.
 *
 * @param rows - the typed rows
 * @returns by universe a share of 0-1; a universe that may be the whole survey is left out
 */
export function subgroupShares(rows: Rows): ReadonlyMap<string, number> {
  const statements = new Map(rows.statements.map(({ data }) => [data.id, data]));
  return new Map(
    rows.subgroups.flatMap(({ data: { universe, statement, side } }) => {
      const row = statements.get(statement);
      const ends = row === undefined ? undefined : statementQuantity(row)?.ends;
      return ends === undefined ? [] : [[universe, side === 'share' ? ends.high : 1 - ends.low] as const];
    }),
  );
}
