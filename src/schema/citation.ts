import { z } from 'zod';
import { localisedSchema } from './locale.ts';

/** One row of `citations.csv`. */
export const citationRowSchema = z.strictObject({
  id: z.string(),
  source: z.string(),
  footnote: z.number().int().min(1),
  page: z.number().int().min(1).nullable(),
  section: z.string(),
  about_ja: z.string(),
  about_en: z.string(),
});

/** A place where the report cites a work or a survey, by footnote and, where it gives one, page. */
export const citationSchema = z.strictObject({
  id: z.string(),
  source: z.string(),
  footnote: z.number().int(),
  page: z.number().int().nullable(),
  section: z.string(),
  about: localisedSchema,
});
/** A citation by the report. */
export type Citation = z.infer<typeof citationSchema>;
