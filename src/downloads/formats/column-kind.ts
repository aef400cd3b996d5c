import type { PublishedColumn } from '../../schema/table.ts';

/**
 * What the cells of a column are in a format that has types: whole numbers, numbers, or text.
 *
 * @param column - a column of a published table
 * @example
 * ```ts
 * columnKind({ type: 'integer' }) // 'integer'
 * columnKind({ type: 'wording' }) // 'text'
 * ```
 */
export function columnKind({ type }: Pick<PublishedColumn, 'type'>): 'integer' | 'number' | 'text' {
  return type === 'integer' || type === 'number' ? type : 'text';
}
