import { checkCases } from './check-cases.ts';
import { checkLinks } from './check-links.ts';
import { checkRegister } from './check-register.ts';
import { checkTable } from './check-table.ts';
import type { Problems } from './problem.ts';
import { requiredTables, toRows, type Rows } from './rows.ts';
import type { SourceTable } from './source-table.ts';
import { TableIndex } from './table-index.ts';

/**
 * Holds all tables against their descriptors and against each other, and types their rows.
 *
 * @param tables - what `read` returned
 * @param problems - receives everything that does not fit
 * @returns the typed rows, or null where they are too damaged for the later stages
 */
export function check(tables: readonly SourceTable[], problems: Problems): Rows | null {
  const index = new TableIndex(tables);
  const present = new Set(tables.map((table) => table.descriptor.id));
  for (const name of requiredTables.filter((each) => !present.has(each))) {
    problems.add('file', { file: `${name}.csv` }, 'the table is missing', 'put it back under data/sources');
  }
  for (const table of tables) checkTable(table, index, problems);
  // A row that failed its descriptor would fail its schema for the same reason, so the schema is asked only then.
  if (problems.mustStop()) return null;
  const rows = toRows(tables, problems);
  if (problems.mustStop()) return null;
  checkLinks(rows, tables, index, problems);
  checkCases(rows, index, problems);
  checkRegister(rows.statements, problems);
  return problems.mustStop() ? null : rows;
}
