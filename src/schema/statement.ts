import { z } from 'zod';
import { localisedSchema } from './locale.ts';
import { intervalKindSchema, qualifierSchema, roleSchema, unitSchema, verdictSchema } from './vocabulary.ts';

/** One row of `statements.csv`: a quantitative statement of the report, as transcribed. */
export const statementRowSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['quantity', 'ranking']),
  section: z.string(),
  place: z.enum(['body', 'figure', 'footnote']),
  figure: z.string().nullable(),
  footnote: z.number().int().nullable(),
  wording: z.string(),
  occurrence: z.number().int().min(1),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  precision: z.number().positive().nullable(),
  unit: unitSchema.nullable(),
  qualifier: qualifierSchema.nullable(),
  universe: z.string(),
  base: z.number().int().nullable(),
  question_ja: z.string().nullable(),
  question_en: z.string().nullable(),
  sources: z.string(),
  wording_en: z.string(),
  gloss_ja: z.string(),
  gloss_en: z.string(),
});
/** A transcribed statement. Percentages stand as printed (67 for 67 %). */
export type StatementRow = z.infer<typeof statementRowSchema>;

/** A statement as published by the site: what was transcribed, its ends, its role and its verdict. */
export const statementSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['quantity', 'ranking']),
  section: z.string(),
  place: z.enum(['body', 'figure', 'footnote']),
  figure: z.string().nullable(),
  footnote: z.number().int().nullable(),
  wording: localisedSchema,
  value: z.number().nullable(),
  unit: unitSchema.nullable(),
  qualifier: qualifierSchema.nullable(),
  /** The nominal value in the unit of `estimateUnit`; null where the source only gives ends or a ranking. */
  estimate: z.number().nullable(),
  estimateUnit: unitSchema.nullable(),
  /** Ends, inclusive; null is an open end. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  interval: intervalKindSchema,
  role: roleSchema,
  universe: z.string(),
  base: z.number().int().nullable(),
  question: localisedSchema.nullable(),
  sources: z.array(z.string()).min(1),
  gloss: localisedSchema,
  verdict: verdictSchema,
  /** Ids of the reconciliations that have this statement as their claim. */
  reconciliations: z.array(z.string()),
  /** Ids of the figures whose table has a cell from this statement, or that the statement is about. */
  figures: z.array(z.string()),
});
/** A statement with everything the site says about it. */
export type Statement = z.infer<typeof statementSchema>;
