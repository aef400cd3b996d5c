import { z } from 'zod';
import { localisedSchema } from './locale.ts';
import { intervalKindSchema, roleSchema, statusSchema, unitSchema } from './vocabulary.ts';

/** One row of a figure's transcribed table (`fig-05.csv` and its like). */
export const cellRowSchema = z.strictObject({
  cell: z.string(),
  series: z.string(),
  series_ja: z.string(),
  series_en: z.string(),
  category: z.string(),
  category_ja: z.string(),
  category_en: z.string(),
  statement: z.string().nullable(),
  value: z.number().nullable(),
  unit: unitSchema.nullable(),
  rank: z.number().int().min(1).nullable(),
  status: statusSchema,
  note_ja: z.string().nullable(),
  note_en: z.string().nullable(),
});
/** A transcribed cell: one number of one figure, or the statement that it is not published. */
export type CellRow = z.infer<typeof cellRowSchema>;

/** A cell of a derived, tidy table. The field names are the same in every table of the site. */
export const cellSchema = z.strictObject({
  cell: z.string(),
  series: z.string(),
  seriesLabel: localisedSchema,
  category: z.string(),
  categoryLabel: localisedSchema,
  statement: z.string().nullable(),
  estimate: z.number().nullable(),
  unit: unitSchema.nullable(),
  /** Standard error; null because the base of no question is published. */
  se: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  interval: intervalKindSchema,
  /** Confidence level of `low` and `high`; null since they are not a confidence interval. */
  level: z.number().nullable(),
  n: z.number().int().nullable(),
  effectiveN: z.number().nullable(),
  /** The universe of the value, by id. */
  base: z.string().nullable(),
  /** The smallest standard error the value can have, given the largest base it can have; a share. */
  seFloor: z.number().nullable(),
  rank: z.number().int().nullable(),
  role: roleSchema,
  status: statusSchema,
  note: localisedSchema.nullable(),
});
/** A cell of a derived table. */
export type Cell = z.infer<typeof cellSchema>;
