import { displayWidth, padToWidth } from './display-width.ts';

/**
 * Lays out a table in plain text, the first column to the left and all others to the right.
 *
 * @param rows - the cells, the header first; all rows as long
 * @returns the lines, with a rule under the header
 */
export function textTable(rows: readonly (readonly string[])[]): string[] {
  const [header = []] = rows;
  const widths = header.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => padToWidth(cell, widths[column] ?? 0, column === 0 ? 'left' : 'right'))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [lines[0] ?? '', rule, ...lines.slice(1)];
}
