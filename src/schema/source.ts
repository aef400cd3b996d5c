import { z } from 'zod';
import { localisedSchema } from './locale.ts';

/** One row of `sources.csv`: a publication that a number, a term or a quotation comes from. */
export const sourceRowSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['report', 'survey', 'book', 'statistics', 'whitePaper', 'news', 'law', 'webPage']),
  publisher_ja: z.string(),
  publisher_en: z.string(),
  title_ja: z.string(),
  title_en: z.string(),
  title_en_status: z.enum(['official', 'ours']),
  url: z.string().nullable(),
  year: z.number().int(),
  date: z.string(),
  licence_ja: z.string(),
  licence_en: z.string(),
  seen_ja: z.string(),
  seen_en: z.string(),
  limits_ja: z.string(),
  limits_en: z.string(),
  largest_base: z.string().nullable(),
});
/** A transcribed source. */
export type SourceRow = z.infer<typeof sourceRowSchema>;

/** A source as the site publishes it. */
export const sourceSchema = z.strictObject({
  id: z.string(),
  kind: sourceRowSchema.shape.kind,
  publisher: localisedSchema,
  title: localisedSchema,
  titleEnStatus: sourceRowSchema.shape.title_en_status,
  url: z.string().nullable(),
  year: z.number().int(),
  date: z.string(),
  licence: localisedSchema,
  seen: localisedSchema,
  limits: localisedSchema,
  /** Id of the fact that bounds the base of every question of this survey from above. */
  largestBase: z.string().nullable(),
});
/** A source with its limits. */
export type Source = z.infer<typeof sourceSchema>;
