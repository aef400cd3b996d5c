import type { CellRow } from '../../src/schema/cell.ts';
import type { FigureRow } from '../../src/schema/figure.ts';
import type { StatementRow } from '../../src/schema/statement.ts';
import type { Problems } from './problem.ts';
import type { Placed, Rows } from './rows.ts';

/**
 * Holds each cell of the figures against the statement it was transcribed from: the number stands in two files.
 *
 * @param rows - the typed rows
 * @param problems - receives each disagreement, with the cell and the statement
 */
export function reconcileCells(rows: Rows, problems: Problems): void {
  const statements = new Map(rows.statements.map((statement) => [statement.data.id, statement]));
  for (const { data: figure } of rows.figures) {
    for (const cell of rows.cells.get(figure.table ?? '') ?? []) {
      const statement = cell.data.statement === null ? undefined : statements.get(cell.data.statement);
      for (const { column, what, hint } of complaints(cell.data, statement, figure)) {
        problems.add(
          'reconciliation',
          { file: cell.file, row: cell.row, column },
          `${cell.data.cell}: ${what}`,
          hint,
        );
      }
    }
  }
}

interface CellComplaint {
  readonly column: string;
  readonly what: string;
  readonly hint: string;
}

function* complaints(
  cell: CellRow,
  statement: Placed<StatementRow> | undefined,
  figure: FigureRow,
): Generator<CellComplaint> {
  if ((cell.status === 'notPublished' || cell.status === 'suppressed') && cell.value !== null) {
    const what =
      cell.status === 'suppressed' ? 'a value that is suppressed' : 'a value that is not published';
    yield { column: 'status', what, hint: 'empty the value or write shown' };
  }
  if (statement === undefined) {
    if (cell.value !== null) {
      yield {
        column: 'statement',
        what: 'a value without a statement',
        hint: 'name the statement it is from',
      };
    }
    return;
  }
  const { data, file, row } = statement;
  const source = `the statement ${data.id} (${file}:${row}, ${data.wording})`;
  const hint = 'correct whichever of the two is wrong after the report';
  if (!fits(data, figure)) {
    const what = `${source} belongs to ${data.figure ?? 'no figure'} and not to ${figure.id}`;
    yield { column: 'statement', what, hint: 'name a statement of this figure' };
  }
  for (const column of ['value', 'unit'] as const) {
    if (cell[column] === data[column]) continue;
    const what = `${String(cell[column] ?? 'empty')}, but ${source} has ${String(data[column] ?? 'none')}`;
    yield { column, what, hint };
  }
}

/** A numbered figure shows statements of its own; a group of numbers of the text may gather those of its section. */
function fits(statement: StatementRow, figure: FigureRow): boolean {
  return figure.number === null ? statement.section === figure.section : statement.figure === figure.id;
}
