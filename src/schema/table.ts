import { z } from 'zod';
import { cellSchema } from './cell.ts';
import { localisedSchema } from './locale.ts';
import { roleSchema } from './vocabulary.ts';

/**
 * What a column holds, which decides how it is checked: `id` (unique key), `reference` (an id of another
 * table, `;`-separated where `many`), `enum`, `integer`, `number`, `name` (a proper name: digits allowed),
 * `wording` (the source's own words), `prose` (ours: no digit outside a `{reference}`), `url`, `date`.
 */
const columnTypeSchema = z.enum([
  'id',
  'reference',
  'enum',
  'integer',
  'number',
  'name',
  'wording',
  'prose',
  'url',
  'date',
]);

/** One column of a table descriptor. */
const columnSchema = z.strictObject({
  name: z.string(),
  type: columnTypeSchema,
  title: localisedSchema,
  required: z.boolean().default(false),
  unit: z.string().optional(),
  values: z.array(z.string()).optional(),
  /** `table.column` that a reference points to. */
  references: z.string().optional(),
  many: z.boolean().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});
/** A described column. */
export type Column = z.infer<typeof columnSchema>;

/** The JSON descriptor that stands beside every CSV of `data/sources`. */
export const descriptorSchema = z.strictObject({
  id: z.string(),
  title: localisedSchema,
  description: localisedSchema,
  source: z.string(),
  citation: localisedSchema,
  url: z.string().nullable(),
  date: z.string(),
  licence: localisedSchema,
  encoding: z.literal('utf-8'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  columns: z.array(columnSchema).min(1),
});
/** A table descriptor. */
export type Descriptor = z.infer<typeof descriptorSchema>;

/**
 * What an empty cell says: there is a value and it cannot be had; there is none to have, unless the status of the row
 * says otherwise; or there is none by the meaning of the column, whatever the row.
 */
const emptySchema = z.enum(['notAvailable', 'notApplicable', 'structural']);

/** A column of a published table. */
const publishedColumnSchema = z.strictObject({
  name: z.string(),
  /** `integer` and `number` are numbers; every other type is text. */
  type: z.string(),
  unit: z.string().nullable(),
  title: localisedSchema,
  empty: emptySchema,
});
/** A column of a published table. */
export type PublishedColumn = z.infer<typeof publishedColumnSchema>;

/** The file `data/derived/tables/<id>.json`: a published table with its rows. */
export const tableFileSchema = z.strictObject({
  id: z.string(),
  title: localisedSchema,
  description: localisedSchema,
  licence: localisedSchema,
  sources: z.array(z.string()),
  columns: z.array(publishedColumnSchema),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
});
/** A published table with its rows. */
export type TableFile = z.infer<typeof tableFileSchema>;

/** A table that the pipeline published, with what a reader needs to trust it. */
export const publishedTableSchema = z.strictObject({
  id: z.string(),
  title: localisedSchema,
  description: localisedSchema,
  sources: z.array(z.string()),
  licence: localisedSchema,
  figure: z.string().nullable(),
  /** The roles of the numbers in it; none where it holds no numbers of its own. */
  roles: z.array(roleSchema),
  rows: z.number().int(),
  columns: z.array(publishedColumnSchema),
});
/** A published table. */
export type PublishedTable = z.infer<typeof publishedTableSchema>;

/** The derived cells of one figure. */
export const figureTableSchema = z.strictObject({
  id: z.string(),
  figure: z.string(),
  cells: z.array(cellSchema),
});
/** A figure's table. */
export type FigureTable = z.infer<typeof figureTableSchema>;
