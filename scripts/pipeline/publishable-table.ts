import type { Localised } from '../../src/schema/locale.ts';
import type { Descriptor, PublishedColumn, TableFile } from '../../src/schema/table.ts';
import { roleSchema, type Role } from '../../src/schema/vocabulary.ts';
import type { fillReferences } from './fill-references.ts';
import type { describedFields, Field } from './published-columns.ts';
import type { SourceTable } from './source-table.ts';

type Scalar = string | number | null;

/** A table ready to be written in any format. */
export interface PublishableTable extends TableFile {
  readonly figure: string | null;
  readonly roles: readonly Role[];
}

/** What a descriptor says of the table that is published under an id. */
export function head({ title, description, licence }: Descriptor, id: string) {
  return { id, title, description, licence };
}

/** A table that no stage interprets, as transcribed. A number that the source leaves out exists and was not published; the figures that it holds are as printed. */
export function passThrough({ descriptor, records }: SourceTable): PublishableTable {
  const { columns } = descriptor;
  const isNumber = ({ type }: { type: string }): boolean => type === 'integer' || type === 'number';
  return {
    ...head(descriptor, descriptor.id),
    sources: [descriptor.source],
    figure: null,
    roles: columns.some((column) => column.unit !== undefined) ? ['published'] : [],
    columns: columns.map(({ name, type, unit = null, title }) => ({
      ...{ name, type, unit, title },
      empty: isNumber({ type }) ? 'notAvailable' : 'notApplicable',
    })),
    rows: records.map(({ cells }) =>
      Object.fromEntries(
        columns.map((column, index) => {
          const cell = cells[index] ?? '';
          if (cell === '') return [column.name, null];
          return [column.name, isNumber(column) ? Number(cell) : cell];
        }),
      ),
    ),
  };
}

/** The columns of a field: a text in two languages takes two. */
export function columnsOf({
  name,
  type,
  ja,
  en,
  unit,
  empty = 'notApplicable',
}: ReturnType<typeof describedFields>[number]): PublishedColumn[] {
  const column = { type: type === 'localised' ? 'text' : type, unit: unit ?? null, empty };
  if (type !== 'localised') return [{ name, ...column, title: { ja, en } }];
  return [
    { name: `${name}_ja`, ...column, title: { ja: `${ja}（日本語）`, en: `${en} (Japanese)` } },
    { name: `${name}_en`, ...column, title: { ja: `${ja}（英語）`, en: `${en} (English)` } },
  ];
}

/** The roles that the rows name, in the order of the vocabulary. */
export function rolesOf(rows: readonly Readonly<Record<string, Scalar>>[]): Role[] {
  const named = new Set(rows.map(({ role }) => role));
  return roleSchema.options.filter((role) => named.has(role));
}

/** The cells of a record in the columns of a field, with the references in its texts filled in. */
export function cellsOf(
  { name, type }: Field & { readonly name: string },
  record: Readonly<Record<string, unknown>>,
  fill: ReturnType<typeof fillReferences>,
): [string, Scalar][] {
  const value = record[name] ?? null;
  if (type === 'list') return [[name, (value as readonly string[]).join(';')]];
  if (type !== 'localised') return [[name, value as Scalar]];
  const text = value as Localised | null;
  return (['ja', 'en'] as const).map((locale) => [
    `${name}_${locale}`,
    text === null ? null : fill(text[locale], locale),
  ]);
}
