import { z } from 'zod';
import { localisedSchema } from './locale.ts';

/** One row of `glossary.csv`. */
export const glossaryRowSchema = z.strictObject({
  id: z.string(),
  ja: z.string(),
  reading: z.string(),
  en: z.string(),
  en_status: z.enum(['official', 'common', 'ours']),
  definition_ja: z.string(),
  definition_en: z.string(),
  passages: z.string().nullable(),
  sources: z.string().nullable(),
  see: z.string().nullable(),
});

/** A term with its definition and the places it rests on. */
export const glossaryEntrySchema = z.strictObject({
  id: z.string(),
  term: localisedSchema,
  /** In hiragana, by which Japanese readers sort. */
  reading: z.string(),
  enStatus: glossaryRowSchema.shape.en_status,
  definition: localisedSchema,
  passages: z.array(z.string()),
  sources: z.array(z.string()),
  see: z.array(z.string()),
});
/** An entry of the glossary. */
export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>;
