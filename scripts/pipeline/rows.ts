import type { z } from 'zod';
import { barrierFactorSchema, barrierRowSchema } from '../../src/schema/barrier.ts';
import { caseFunctionRowSchema, caseRowSchema } from '../../src/schema/case.ts';
import { cellRowSchema, type CellRow } from '../../src/schema/cell.ts';
import { citationRowSchema } from '../../src/schema/citation.ts';
import { derivationRowSchema, reconciliationRowSchema } from '../../src/schema/derived-value.ts';
import { figureRowSchema } from '../../src/schema/figure.ts';
import { glossaryRowSchema } from '../../src/schema/glossary.ts';
import { modelElementRowSchema } from '../../src/schema/model-element.ts';
import { nameRowSchema, passageRowSchema } from '../../src/schema/passage.ts';
import { schemeFlowRowSchema, schemeNodeRowSchema } from '../../src/schema/scheme.ts';
import { sinceRowSchema } from '../../src/schema/since.ts';
import { sourceRowSchema } from '../../src/schema/source.ts';
import { statementRowSchema } from '../../src/schema/statement.ts';
import type { Problems } from './problem.ts';
import * as schemas from './row-schemas.ts';
import type { SourceRecord, SourceTable } from './source-table.ts';

/** A typed row that knows where it stands. */
export interface Placed<T> {
  readonly file: string;
  readonly row: number;
  /** The cells as printed, by column: `26.0` is more than the number 26. */
  readonly printed: ReadonlyMap<string, string>;
  readonly data: T;
}

const rowSchemas = {
  statements: statementRowSchema,
  figures: figureRowSchema,
  universes: schemas.universeRowSchema,
  subgroups: schemas.subgroupRowSchema,
  derivations: derivationRowSchema,
  reconciliations: reconciliationRowSchema,
  exclusions: schemas.exclusionRowSchema,
  sources: sourceRowSchema,
  terms: schemas.termRowSchema,
  'context-facts': schemas.contextFactRowSchema,
  'context-labels': schemas.contextLabelRowSchema,
  'context-counts': schemas.contextCountRowSchema,
  since: sinceRowSchema,
  'us-abs-factors': barrierFactorSchema,
  'us-abs-innovation-barriers': barrierRowSchema,
  countries: schemas.countryRowSchema,
  'eis-sme-innovation': schemas.eisRowSchema,
  passages: passageRowSchema,
  names: nameRowSchema,
  cases: caseRowSchema,
  'scheme-nodes': schemeNodeRowSchema,
  'scheme-flows': schemeFlowRowSchema,
  'case-functions': caseFunctionRowSchema,
  'model-elements': modelElementRowSchema,
  glossary: glossaryRowSchema,
  citations: citationRowSchema,
} as const;

type RowSchemas = typeof rowSchemas;

/** The typed rows of all tables that the pipeline interprets; `cells` are those of the figures' tables, by table. */
export type Rows = {
  readonly [Name in keyof RowSchemas]: readonly Placed<z.infer<RowSchemas[Name]>>[];
} & { readonly cells: ReadonlyMap<string, readonly Placed<CellRow>[]> };

/** The names of the tables without which there is no site. */
export const requiredTables = Object.keys(rowSchemas) as (keyof RowSchemas)[];

/**
 * Turns checked records into typed rows. A row that does not fit its schema is a problem with its place.
 *
 * @param tables - all tables; those named by a figure are read as cells
 * @param problems - receives rows that do not fit
 * @returns the rows; where there are problems that stop, some are missing
 */
export function toRows(tables: readonly SourceTable[], problems: Problems): Rows {
  const byId = new Map(tables.map((table) => [table.descriptor.id, table]));
  const entries = requiredTables.map((name) => {
    const table = byId.get(name);
    const schema: z.ZodType = rowSchemas[name];
    return [name, table === undefined ? [] : placedRows(table, schema, problems)];
  });
  const named = Object.fromEntries(entries) as Omit<Rows, 'cells'>;
  const figureTables = new Set(named.figures.map((figure) => figure.data.table));
  const cells = tables
    .filter((table) => figureTables.has(table.descriptor.id))
    .map((table) => [table.descriptor.id, placedRows(table, cellRowSchema, problems)] as const);
  return { ...named, cells: new Map(cells) };
}

function placedRows<T>(table: SourceTable, schema: z.ZodType<T>, problems: Problems): Placed<T>[] {
  return table.records.flatMap((record) => {
    const parsed = schema.safeParse(typedRecord(table, record));
    if (parsed.success) {
      return [
        { file: table.file, row: record.row, printed: printedRecord(table, record), data: parsed.data },
      ];
    }
    for (const issue of parsed.error.issues) {
      const column = issue.path[0];
      const place = {
        file: table.file,
        row: record.row,
        ...(column === undefined ? {} : { column: String(column) }),
      };
      const hint = `see the row schema of ${table.descriptor.id}, and whether the descriptor agrees with it`;
      problems.add('value', place, issue.message, hint);
    }
    return [];
  });
}

function typedRecord(
  { descriptor }: SourceTable,
  { cells }: SourceRecord,
): Record<string, string | number | null> {
  return Object.fromEntries(
    descriptor.columns.map(({ name, type }, index) => {
      const cell = cells[index] ?? '';
      if (cell === '') return [name, null];
      return [name, type === 'integer' || type === 'number' ? Number(cell) : cell];
    }),
  );
}

function printedRecord({ descriptor }: SourceTable, { cells }: SourceRecord): ReadonlyMap<string, string> {
  return new Map(descriptor.columns.map(({ name }, index) => [name, cells[index] ?? '']));
}
