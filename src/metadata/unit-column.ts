import type { PublishedColumn } from '../schema/table.ts';

/** Which columns of a row may tell the unit of its numbers, the nearest first. */
const tellers: readonly (readonly [measured: RegExp, units: readonly string[]])[] = [
  [/^(?:estimate|low|high)$/, ['estimateUnit', 'unit']],
  [/^(?:value|se)$/, ['unit']],
  [/^(?:published(?:Value|Low|High)|microdata(?:Value|Next|Se)|difference)$/, ['publishedUnit']],
];

/**
 * The column that tells the unit of a number row by row, where the column of the number has none for all rows.
 *
 * @param column - a column of a published table
 * @param columns - all columns of the table
 * @returns the name of the column with the units; null where there is none, or no need
 * @example
 * ```ts
 * unitColumn({ name: 'low', unit: null }, [{ name: 'low' }, { name: 'unit' }]) // 'unit'
 * unitColumn({ name: 'low', unit: 'share' }, [{ name: 'low' }, { name: 'unit' }]) // null
 * ```
 */
export function unitColumn(
  { name, unit }: Pick<PublishedColumn, 'name' | 'unit'>,
  columns: readonly Pick<PublishedColumn, 'name'>[],
): string | null {
  if (unit !== null) return null;
  const units = tellers.flatMap(([measured, names]) => (measured.test(name) ? names : []));
  return units.find((teller) => columns.some((column) => column.name === teller)) ?? null;
}
