import type { ColumnProfile } from './column-profile.ts';

/** Columns of numbers that name something, by the ends of their names. */
const naming = /(?:^|[_\-. ])(?:id|no|zip)$|(?:code|num|number|番号|コード)$/i;

/**
 * What the numbers of a column name where they measure nothing, so that a mean of them would say nothing.
 *
 * @param profile - a column of numbers
 * @returns what they look like; null where they are amounts
 */
export function namingNumber({ name, fractions, isUnique, ...range }: ColumnProfile): string | null {
  const { minimum, maximum, rows, inner } = range;
  if (fractions > 0) return null;
  if (naming.test(name.normalize('NFKC'))) return 'the number of something';
  if (isUnique && maximum - minimum < 2 * rows) return 'a running number';
  return inner.minimum >= 1900 && inner.maximum <= 2100 ? 'a year' : null;
}
