import { z } from 'zod';
import { aspectSchema } from './case.ts';
import { localisedSchema } from './locale.ts';

/** One row of `model-elements.csv`. */
export const modelElementRowSchema = z.strictObject({
  id: z.string(),
  group: z.enum(['hypothesis', 'function', 'capability', 'content', 'activity']),
  figure: z.string().nullable(),
  label_ja: z.string(),
  label_en: z.string(),
  text_ja: z.string(),
  text_en: z.string(),
  passages: z.string(),
  evidence: z.string().nullable(),
  aspect: aspectSchema.nullable(),
  limit_ja: z.string().nullable(),
  limit_en: z.string().nullable(),
});

/** A part of the producer model: what the report says, the numbers behind it, and where there are none. */
export const modelElementSchema = z.strictObject({
  id: z.string(),
  group: modelElementRowSchema.shape.group,
  figure: z.string().nullable(),
  label: localisedSchema,
  text: localisedSchema,
  passages: z.array(z.string()).min(1),
  /** References such as `st:active` to the numbers that support it; empty where the survey has none. */
  evidence: z.array(z.string()),
  aspect: aspectSchema.nullable(),
  limit: localisedSchema.nullable(),
});
/** A part of the producer model. */
export type ModelElement = z.infer<typeof modelElementSchema>;
