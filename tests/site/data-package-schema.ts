import { z } from 'zod';

/** The types of the profile; `list`, which the text of the standard has too, is not among them. */
const types = [
  'string',
  'number',
  'integer',
  'boolean',
  'object',
  'array',
  'datetime',
  'date',
  'time',
  'year',
  'yearmonth',
  'duration',
  'geopoint',
  'geojson',
  'any',
] as const;

const fieldSchema = z.looseObject({
  name: z.string().min(1),
  type: z.enum(types),
  title: z.string(),
  categories: z.array(z.looseObject({ value: z.string(), label: z.string() })).optional(),
  constraints: z.strictObject({
    required: z.boolean().optional(),
    unique: z.boolean().optional(),
    enum: z.array(z.string()).min(1).optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
  }),
});
/** A field of a table schema. */
export type PackageField = z.infer<typeof fieldSchema>;

const resourceSchema = z.looseObject({
  name: z.string().regex(/^[a-z0-9._-]+$/),
  type: z.literal('table'),
  // A path of a package may be neither absolute nor lead out of it.
  path: z.string().regex(/^(?!\/)(?!.*\.\.)(?!~)[\w./-]+$/),
  title: z.string(),
  format: z.literal('csv'),
  mediatype: z.literal('text/csv'),
  encoding: z.literal('utf-8'),
  bytes: z.int().positive(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  schema: z.looseObject({
    fields: z.array(fieldSchema).min(1),
    missingValues: z.tuple([z.literal('')]),
    primaryKey: z.array(z.string()).min(1).optional(),
  }),
  sources: z.array(z.looseObject({ title: z.string().min(1), path: z.url().optional() })).min(1),
  licenses: z
    .array(
      z
        .looseObject({ name: z.string().optional(), path: z.url().optional(), title: z.string().optional() })
        .refine(({ name, path }) => name !== undefined || path !== undefined, 'has a name or a path'),
    )
    .min(1),
});

/**
 * What the second version of the Data Package standard (https://datapackage.org/standard/data-package/) demands of the
 * properties that our package has, written after its text; and what we ask of each table beyond that.
 */
export const dataPackageSchema = z.looseObject({
  name: z.string(),
  resources: z.array(resourceSchema).min(1),
});
