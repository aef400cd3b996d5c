import type { LocalWords } from '../../components/local/local-words.ts';
import type { GridCell, TableGrid } from '../../survey/grid/table-grid.ts';
import { localText } from './local-text.ts';

/** More rows or columns would make the page slow to draw and impossible to read. */
const most = { rows: 100, columns: 30 } as const;

/** How the table is called where it is chosen and above it. */
export function tableName(
  { question, by, base }: Pick<TableGrid, 'question' | 'by' | 'base'>,
  words: LocalWords,
): string {
  const name = by.length === 0 ? question : localText(words, 'by', { question, by: by.join(words.byAnd) });
  return base === 'all' ? name + words.baseAll : name;
}

/** Whether a grid is drawn in part, and how much of it. */
export function drawnPart({ rows, bases }: TableGrid): { rows: number; columns: number; isCut: boolean } {
  const part = { rows: Math.min(rows.length, most.rows), columns: Math.min(bases.length, most.columns) };
  return { ...part, isCut: part.rows < rows.length || part.columns < bases.length };
}

/**
 * Draws a table. Every word of it is set as text: labels of a codebook are whatever their author wrote.
 *
 * @param table - the element, which is emptied
 * @param grid - the table
 * @param words - the words of the page
 */
export function drawGrid(table: HTMLTableElement, grid: TableGrid, words: LocalWords): void {
  const { rows, columns } = drawnPart(grid);
  const caption = make('caption', tableName(grid, words));
  const head = document.createElement('thead');
  head.append(...grid.heads.map((heads, depth) => headRow(grid, heads, depth, columns, words)));
  const body = document.createElement('tbody');
  const bases = document.createElement('tr');
  bases.className = 'bases';
  bases.append(
    headCell('row', words.bases),
    ...grid.bases.slice(0, columns).map((base) => {
      const cell = document.createElement('td');
      if (base === null) cell.append(...withheld(words));
      else cell.textContent = base;
      return cell;
    }),
  );
  body.append(
    bases,
    ...grid.rows.slice(0, rows).map((row) => {
      const line = document.createElement('tr');
      line.append(
        headCell('row', row.head),
        ...row.cells.slice(0, columns).map((cell) => dataCell(cell, words)),
      );
      return line;
    }),
  );
  table.replaceChildren(caption, head, body);
}

function headRow(
  { heads: all }: TableGrid,
  heads: TableGrid['heads'][number],
  depth: number,
  columns: number,
  words: LocalWords,
): HTMLTableRowElement {
  const row = document.createElement('tr');
  if (depth === 0) {
    const corner = headCell('col', words.category);
    corner.rowSpan = all.length;
    row.append(corner);
  }
  let left = columns;
  for (const { text, span } of heads) {
    if (left <= 0) break;
    const cell = headCell(span > 1 ? 'colgroup' : 'col', text);
    cell.colSpan = Math.min(span, left);
    left -= span;
    row.append(cell);
  }
  return row;
}

function dataCell(cell: GridCell | null, words: LocalWords): HTMLTableCellElement {
  const place = document.createElement('td');
  if (cell === null) return place;
  if (cell.mark === 'x') {
    place.append(...withheld(words));
    return place;
  }
  const value = make('span', cell.value + cell.mark, 'value');
  if (cell.mark === '*') value.append(make('span', ` ${words['mark.thin']}`, 'visually-hidden'));
  place.append(value);
  if (cell.interval !== null) place.append(make('span', cell.interval, 'interval'));
  if (cell.count !== null) place.append(make('span', cell.count, 'count'));
  return place;
}

function withheld(words: LocalWords): (HTMLElement | string)[] {
  return ['x', make('span', ` ${words['mark.x']}`, 'visually-hidden')];
}

function headCell(scope: 'row' | 'col' | 'colgroup', text: string): HTMLTableCellElement {
  const cell = document.createElement('th');
  cell.scope = scope;
  cell.textContent = text;
  return cell;
}

function make(name: string, text: string, className = ''): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  if (className !== '') element.className = className;
  return element;
}
