import { escape, from } from 'arquero';
import { cellSchema, type Cell, type CellRow } from '../../src/schema/cell.ts';
import type { Localised } from '../../src/schema/locale.ts';
import type { StatementRow } from '../../src/schema/statement.ts';
import type { FigureTable } from '../../src/schema/table.ts';
import { cleanNumber } from '../../src/stats/clean-number.ts';
import { smallestStandardError } from '../../src/stats/smallest-standard-error.ts';
import { publishedEnd, type Quantity } from './quantity.ts';
import type { Rows } from './rows.ts';
import { statementQuantity } from './statement-quantity.ts';
import { subgroupShares } from './subgroup-shares.ts';

/** What a statement lends to a cell. The name of the key differs from every column of a cell. */
interface Lent {
  readonly lender: string;
  readonly quantity: Quantity | null;
  readonly seFloor: number | null;
  readonly base: string;
}

/**
 * The tidy tables of the figures: each cell joined with its statement, whose ends and role it takes.
 *
 * @param rows - the typed rows
 * @param largestBases - by source, the largest number of answers that a question of it can have
 * @returns one table per figure that has one, in the order of the figures
 */
export function deriveCells(rows: Rows, largestBases: ReadonlyMap<string, number>): FigureTable[] {
  const shares = subgroupShares(rows);
  const lent = from(rows.statements.map(({ data }) => data))
    .derive({
      lender: escape((row: StatementRow) => row.id),
      quantity: escape(statementQuantity),
      base: escape((row: StatementRow) => row.universe),
    })
    .derive({
      seFloor: escape((row: StatementRow & Lent) =>
        standardErrorFloor(row, row.quantity, largestBases, shares.get(row.universe) ?? 1),
      ),
    })
    .select('lender', 'quantity', 'seFloor', 'base');
  return rows.figures.flatMap(({ data: figure }) => {
    const placed = figure.table === null ? undefined : rows.cells.get(figure.table);
    if (figure.table === null || placed === undefined) return [];
    // A lookup keeps the order of the cells; a join of Arquero does not.
    const cells = from(placed.map(({ data }) => data)).lookup(
      lent,
      ['statement', 'lender'],
      ['quantity', 'seFloor', 'base'],
    );
    const joined = cells.objects() as (CellRow & Partial<Lent>)[];
    return [{ id: figure.table, figure: figure.id, cells: joined.map(toCell) }];
  });
}

function standardErrorFloor(
  row: StatementRow,
  quantity: Quantity | null,
  largestBases: ReadonlyMap<string, number>,
  share: number,
): number | null {
  if (quantity?.role !== 'published' || quantity.unit !== 'share' || quantity.estimate === null) return null;
  const bases = row.sources.split(';').map((source) => largestBases.get(source));
  if (bases.includes(undefined)) return null;
  const largest = Math.floor(Math.max(...bases.map((base) => base ?? 0)) * Math.min(share, 1) + 1e-9);
  return cleanNumber(smallestStandardError(quantity.estimate, largest));
}

function toCell(row: CellRow & Partial<Lent>): Cell {
  const quantity = row.quantity ?? null;
  return cellSchema.parse({
    cell: row.cell,
    series: row.series,
    seriesLabel: { ja: row.series_ja, en: row.series_en },
    category: row.category,
    categoryLabel: { ja: row.category_ja, en: row.category_en },
    statement: row.statement,
    estimate: quantity?.estimate ?? null,
    unit: quantity?.unit ?? null,
    se: null,
    low: quantity === null ? null : publishedEnd(quantity.ends.low),
    high: quantity === null ? null : publishedEnd(quantity.ends.high),
    interval: quantity?.interval ?? 'none',
    level: null,
    n: null,
    effectiveN: null,
    base: row.base ?? null,
    seFloor: row.seFloor ?? null,
    rank: row.rank,
    role: quantity?.role ?? 'published',
    status: row.status,
    note: note(row),
  });
}

function note({ note_ja: ja, note_en: en }: CellRow): Localised | null {
  return ja === null || en === null ? null : { ja, en };
}
