import { z } from 'zod';
import { derivedValueSchema } from './derived-value.ts';
import { figureSchema } from './figure.ts';
import { localisedSchema } from './locale.ts';
import { statementSchema } from './statement.ts';
import { figureTableSchema, publishedTableSchema } from './table.ts';

/** The address of a thing in each language. */
const pageSchema = z.strictObject({ ja: z.url(), en: z.url() });

/** A file in one format. */
const fileSchema = z.strictObject({
  format: z.string(),
  mediaType: z.string(),
  /** The language of its words; null where it holds both or none. */
  language: z.enum(['ja', 'en']).nullable(),
  /** The variant of the chart; null where there is one only. */
  variant: z.string().nullable(),
  href: z.url(),
  bytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
/** A file as the API lists it. */
export type ApiFile = z.infer<typeof fileSchema>;

/** What every document says of the data that it is of. */
const editionShape = { version: z.string(), released: z.iso.date() };

const listed = z.array(z.strictObject({ id: z.string(), title: localisedSchema, href: z.url() }));

/** `index.json`: what there is. */
export const apiIndexSchema = z.strictObject({
  ...editionShape,
  description: z.url(),
  dataPackage: z.url(),
  catalogue: z.url(),
  tables: listed,
  figures: listed,
  statements: listed,
});
/** The list of all documents. */
export type ApiIndex = z.infer<typeof apiIndexSchema>;

/** `tables/<id>.json`: a table without its rows, which are in its files. */
export const apiTableSchema = z.strictObject({
  ...editionShape,
  table: publishedTableSchema,
  page: pageSchema,
  description: z.url(),
  files: z.array(fileSchema).min(1),
});
/** The document of a table. */
export type ApiTable = z.infer<typeof apiTableSchema>;

/** `figures/<id>.json`: a figure with the cells that its chart is drawn from. */
export const apiFigureSchema = z.strictObject({
  ...editionShape,
  figure: figureSchema,
  page: pageSchema,
  /** The cells; null where the figure has no values. */
  values: figureTableSchema.nullable(),
  derived: z.array(derivedValueSchema),
  files: z.array(fileSchema),
});
/** The document of a figure. */
export type ApiFigure = z.infer<typeof apiFigureSchema>;

/** `statements/<id>.json`: a statement of the report. */
export const apiStatementSchema = z.strictObject({
  ...editionShape,
  statement: statementSchema,
  page: pageSchema,
});
/** The document of a statement. */
export type ApiStatement = z.infer<typeof apiStatementSchema>;
