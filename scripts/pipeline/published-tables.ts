import type { Localised } from '../../src/schema/locale.ts';
import type { Descriptor } from '../../src/schema/table.ts';
import type { Findings } from './evidence.ts';
import { fillReferences } from './fill-references.ts';
import { describedFields, type Field, type tableFields } from './published-columns.ts';
import type { SourceTable } from './source-table.ts';

type Scalar = string | number | null;

/** A table ready to be written in any format. */
export interface PublishableTable {
  readonly id: string;
  readonly title: Localised;
  readonly description: Localised;
  readonly licence: Localised;
  readonly sources: readonly string[];
  readonly figure: string | null;
  readonly columns: readonly { name: string; type: string; unit: string | null; title: Localised }[];
  readonly rows: readonly Readonly<Record<string, Scalar>>[];
}

/**
 * The tables that are published: tidy, flat, with their texts filled in.
 *
 * @param findings - the evidence
 * @param tables - the source tables, whose descriptors name, describe and license what comes of them
 * @returns the tables in a fixed order; a table that no stage interprets is passed through as transcribed
 */
export function publishedTables(findings: Findings, tables: readonly SourceTable[]): PublishableTable[] {
  const descriptors = new Map(tables.map(({ descriptor }) => [descriptor.id, descriptor]));
  const fill = fillReferences(findings);
  const make = (
    id: string,
    from: string,
    kind: keyof typeof tableFields,
    records: readonly object[],
    extra: { sources?: readonly string[]; figure?: string } = {},
  ): PublishableTable => {
    const described = descriptors.get(from);
    if (described === undefined) throw new RangeError(`publishedTables requires a descriptor: ${from}`);
    const fields = describedFields(kind);
    return {
      ...head(described, id),
      sources: extra.sources ?? [described.source],
      figure: extra.figure ?? null,
      columns: fields.flatMap(columnsOf),
      rows: records.map((record) =>
        Object.fromEntries(
          fields.flatMap((field) => cellsOf(field, record as Record<string, unknown>, fill)),
        ),
      ),
    };
  };
  const facts = findings.facts.map(({ wording, ...fact }) => ({ ...fact, quote: wording }));
  const passed = tables.filter(({ file }) => !ourTables.test(file));
  const sourcesOf = (id: string) => findings.figures.find((figure) => figure.id === id)?.sources ?? [];
  return [
    make('statements', 'statements', 'statements', findings.statements, {
      sources: distinct(findings.statements.flatMap(({ sources }) => sources)),
    }),
    make('figures', 'figures', 'figures', findings.figures),
    ...findings.tables.map(({ id, figure, cells }) =>
      make(id, id, 'cells', cells, { figure, sources: sourcesOf(figure) }),
    ),
    make('derived-values', 'derivations', 'derived-values', findings.derived),
    make('reconciliations', 'reconciliations', 'reconciliations', findings.reconciliations),
    make('facts', 'context-facts', 'facts', facts, { sources: distinct(facts.map(({ source }) => source)) }),
    make('sources', 'sources', 'sources', findings.sources),
    make('universes', 'universes', 'universes', findings.universes),
    ...passed.map(passThrough),
  ];
}

/** The folders whose tables the stages interpret; every other source is passed through. */
const ourTables = /^(?:interim-report|catalogue|context)\//;

function head({ title, description, licence }: Descriptor, id: string) {
  return { id, title, description, licence };
}

function passThrough({ descriptor, records }: SourceTable): PublishableTable {
  const { columns } = descriptor;
  return {
    ...head(descriptor, descriptor.id),
    sources: [descriptor.source],
    figure: null,
    columns: columns.map(({ name, type, unit = null, title }) => ({ name, type, unit, title })),
    rows: records.map(({ cells }) =>
      Object.fromEntries(
        columns.map(({ name, type }, index) => {
          const cell = cells[index] ?? '';
          if (cell === '') return [name, null];
          return [name, type === 'integer' || type === 'number' ? Number(cell) : cell];
        }),
      ),
    ),
  };
}

function columnsOf({ name, type, ja, en, ...field }: ReturnType<typeof describedFields>[number]) {
  const unit = 'unit' in field ? (field.unit ?? null) : null;
  if (type !== 'localised') return [{ name, type, unit, title: { ja, en } }];
  return [
    { name: `${name}_ja`, type: 'text', unit, title: { ja: `${ja}（日本語）`, en: `${en} (Japanese)` } },
    { name: `${name}_en`, type: 'text', unit, title: { ja: `${ja}（英語）`, en: `${en} (English)` } },
  ];
}

function cellsOf(
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

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
