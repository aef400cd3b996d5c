import type { PublishedColumn, TableFile } from '../../schema/table.ts';

/**
 * The symbol that stands in the place of a number, after the usage of Japanese statistics: `x` withheld to protect
 * respondents, `…` not available, `-` none to state.
 *
 * @param column - the column of the empty cell
 * @param row - its row, whose status counts before what the column says
 * @example
 * ```ts
 * emptySymbol({ empty: 'notAvailable' }, { status: 'suppressed' }) // 'x'
 * emptySymbol({ empty: 'notApplicable' }, { status: 'notPublished' }) // '…'
 * emptySymbol({ empty: 'notApplicable' }, { status: 'shown' }) // '-'
 * emptySymbol({ empty: 'structural' }, { status: 'suppressed' }) // '-'
 * ```
 */
export function emptySymbol(
  { empty }: Pick<PublishedColumn, 'empty'>,
  row: TableFile['rows'][number],
): 'x' | '…' | '-' {
  if (empty === 'structural') return '-';
  if (row['status'] === 'suppressed') return 'x';
  return row['status'] === 'notPublished' || empty === 'notAvailable' ? '…' : '-';
}
