import { quoted } from '../../src/format/quoted.ts';
import { findReferences } from '../../src/schema/reference.ts';
import type { Column } from '../../src/schema/table.ts';
import { checkValue } from './check-value.ts';
import type { Place, Problems } from './problem.ts';
import type { SourceTable } from './source-table.ts';
import type { TableIndex } from './table-index.ts';

/**
 * Holds every cell of a table against its descriptor.
 *
 * @param table - the table
 * @param index - the ids of all tables, for references
 * @param problems - receives each cell that does not fit
 */
export function checkTable(table: SourceTable, index: TableIndex, problems: Problems): void {
  const { descriptor, file } = table;
  const source = index.missing('sources.id', descriptor.source);
  if (source !== null) {
    const place = { file: file.replace(/\.csv$/, '.json') };
    problems.add('reference', place, `source: ${source}`, 'name a source of catalogue/sources.csv');
  }
  for (const [position, column] of descriptor.columns.entries()) {
    const seen = new Map<string, number>();
    for (const { row, cells } of table.records) {
      const value = cells[position] ?? '';
      const place = { file, row, column: column.name };
      const complaint = checkValue(value, column);
      if (complaint !== null) {
        problems.add('value', place, complaint.what, complaint.hint);
      } else if (column.type === 'id') {
        const first = seen.get(value);
        const hint = 'an id names one row: give one of the two another';
        if (first !== undefined)
          problems.add('duplicate', place, `${quoted(value)} stands in row ${first} too`, hint);
        else seen.set(value, row);
      } else if (column.type === 'reference') {
        checkReference(value, column, place, index, problems);
      } else if (column.type === 'prose') {
        checkProse(value, place, index, problems);
      }
    }
  }
  checkLanguages(table, problems);
}

/** A text stands in both languages or in neither. */
function checkLanguages({ descriptor, file, records }: SourceTable, problems: Problems): void {
  for (const [ja, { name }] of descriptor.columns.entries()) {
    const partner = name.replace(/_ja$/, '_en');
    const en = descriptor.columns.findIndex((column) => column.name === partner);
    if (!name.endsWith('_ja') || en === -1) continue;
    for (const { row, cells } of records) {
      if ((cells[ja] === '') === (cells[en] === '')) continue;
      const empty = cells[ja] === '' ? ja : en;
      // An empty cell that must be filled was named already.
      if (descriptor.columns[empty]?.required === true) continue;
      const column = empty === ja ? name : partner;
      const hint = 'write the text in both languages or in neither';
      problems.add('value', { file, row, column }, 'empty, but the other language has a text', hint);
    }
  }
}

function checkReference(
  value: string,
  column: Column,
  place: Place,
  index: TableIndex,
  problems: Problems,
): void {
  if (value === '' || column.references === undefined) return;
  for (const id of column.many === true ? value.split(';') : [value]) {
    const missing = index.missing(column.references, id);
    const hint = column.many === true ? 'write existing ids with ; between them' : 'write an existing id';
    if (missing !== null) problems.add('reference', place, missing, hint);
  }
}

function checkProse(prose: string, place: Place, index: TableIndex, problems: Problems): void {
  let rest = prose;
  for (const reference of findReferences(prose)) {
    rest = rest.replace(reference.text, '');
    const missing = index.missingReference(reference);
    if (missing !== null)
      problems.add('prose', place, `${reference.text}: ${missing}`, 'refer to an existing id');
  }
  const brace = /[{}].{0,30}/.exec(rest);
  if (brace !== null) {
    const hint = 'write {kind:id} or {kind:id|variant}, with a kind of src/schema/reference.ts';
    problems.add('prose', place, `not a reference: ${quoted(brace[0])}`, hint);
  } else if (/[0-9０-９]/.test(rest)) {
    const what = `a digit in ${quoted(/.{0,12}[0-9０-９].{0,12}/.exec(rest)?.[0] ?? '')}`;
    problems.add('prose', place, what, 'text takes numbers by reference, such as {st:active}');
  }
}
