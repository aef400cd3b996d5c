import { z } from 'zod';
import { localisedSchema } from './locale.ts';

/** One row of `since.csv`: a fact from elsewhere that shows where the debate around a figure went. */
export const sinceRowSchema = z.strictObject({
  figure: z.string(),
  fact: z.string(),
  universe_ja: z.string(),
  universe_en: z.string(),
  comparability_ja: z.string(),
  comparability_en: z.string(),
});

/** A dated fact beside a figure of the report, with the firms it is about and how far it may be compared. */
export const sinceSchema = z.strictObject({
  figure: z.string(),
  fact: z.string(),
  universe: localisedSchema,
  comparability: localisedSchema,
});
/** A fact in context. */
export type Since = z.infer<typeof sinceSchema>;
