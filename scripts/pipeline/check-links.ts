import { quoted } from '../../src/format/quoted.ts';
import { parseReference, type ReferenceKind } from '../../src/schema/reference.ts';
import type { Place, Problems } from './problem.ts';
import type { Rows } from './rows.ts';
import type { SourceTable } from './source-table.ts';
import type { TableIndex } from './table-index.ts';

/**
 * Follows the links that no single column describes: operands and claims, the tables of the figures, and the
 * labels of the context facts, which must be complete in both directions.
 *
 * @param rows - the typed rows
 * @param tables - all tables
 * @param index - the ids of all tables
 * @param problems - receives each link that leads nowhere
 */
export function checkLinks(
  rows: Rows,
  tables: readonly SourceTable[],
  index: TableIndex,
  problems: Problems,
): void {
  const follow = (text: string, kinds: readonly ReferenceKind[], place: Place) => {
    const reference = parseReference(text);
    if (reference === null || !kinds.includes(reference.kind)) {
      const hint = `write ${kinds.map((kind) => `${kind}:id`).join(' or ')}`;
      problems.add('reference', place, `${quoted(text)} is not a reference that may stand here`, hint);
      return;
    }
    const missing = index.missingReference(reference);
    if (missing !== null) problems.add('reference', place, `${text}: ${missing}`, 'refer to an existing id');
  };
  for (const { file, row, data } of rows.derivations) {
    for (const operand of splitOperands(data.operands)) {
      follow(operand, ['st', 'fact', 'year', 'dv', 'cell'], { file, row, column: 'operands' });
    }
  }
  for (const { file, row, data } of rows.reconciliations) {
    follow(data.claim, ['st', 'fact'], { file, row, column: 'claim' });
  }
  checkFigureTables(rows, tables, problems);
  checkLabels(rows, problems);
}

/** The operands of a derivation, which stand with spaces (or `;`) between them. */
export function splitOperands(operands: string): string[] {
  return operands.split(/[\s;]+/).filter((operand) => operand !== '');
}

function checkFigureTables(rows: Rows, tables: readonly SourceTable[], problems: Problems): void {
  const ids = new Set(tables.map((table) => table.descriptor.id));
  for (const { file, row, data } of rows.figures) {
    if (data.table === null || ids.has(data.table)) continue;
    const hint = 'name the table of the figure, or empty the cell';
    problems.add(
      'reference',
      { file, row, column: 'table' },
      `no table is called ${quoted(data.table)}`,
      hint,
    );
  }
  const named = new Set(rows.figures.map((figure) => figure.data.table));
  for (const { file, descriptor } of tables) {
    if (named.has(descriptor.id) || !descriptor.columns.some((column) => column.name === 'cell')) continue;
    problems.add(
      'reference',
      { file },
      'no figure names this table',
      'name it in the column table of figures.csv',
    );
  }
}

function checkLabels(rows: Rows, problems: Problems): void {
  const facts = new Set(rows['context-facts'].map((fact) => fact.data.id));
  const labels = new Set(rows['context-labels'].map((label) => label.data.fact));
  for (const { file, row, data } of rows['context-labels']) {
    if (facts.has(data.fact)) continue;
    problems.add(
      'reference',
      { file, row, column: 'fact' },
      `no fact ${quoted(data.fact)}`,
      'remove the label',
    );
  }
  for (const { file, row, data } of rows['context-facts']) {
    if (labels.has(data.id)) continue;
    problems.add(
      'reference',
      { file, row, column: 'id' },
      `${quoted(data.id)} has no label`,
      'add it to context-labels.csv',
    );
  }
  const counted = new Set(rows['context-counts'].map((count) => count.data.id));
  for (const { file, row, data } of rows['context-facts']) {
    if (!counted.has(data.id)) continue;
    problems.add(
      'duplicate',
      { file, row, column: 'id' },
      `${quoted(data.id)} is an id of context-counts.csv too`,
      'rename the count',
    );
  }
  for (const { file, row, data } of rows['context-counts']) {
    const fact = rows['context-facts'].find((each) => each.data.id === data.fact)?.data;
    if (fact === undefined || `${fact.wording} ${fact.subject}`.includes(data.wording)) continue;
    const what = `${quoted(data.wording)} stands neither in the wording nor in the subject of ${data.fact}`;
    problems.add('reference', { file, row, column: 'wording' }, what, 'quote the fact as it stands');
  }
}
