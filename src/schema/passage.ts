import { z } from 'zod';
import { localisedSchema } from './locale.ts';

/** One row of `passages.csv`: a place of the report that says something without a number. */
export const passageRowSchema = z.strictObject({
  id: z.string(),
  section: z.string(),
  wording: z.string(),
  occurrence: z.number().int().min(1),
  wording_en: z.string(),
  gloss_ja: z.string(),
  gloss_en: z.string(),
});

/** A passage as the site publishes it: where it stands, the words by which to find it, and what it says. */
export const passageSchema = z.strictObject({
  id: z.string(),
  section: z.string(),
  /** A short wording as it stands in the report; the English is ours. */
  wording: localisedSchema,
  gloss: localisedSchema,
  /** What rests on the passage: `flow:id`, `function:id`, `element:id` or `gl:id`, in that order. */
  supports: z.array(z.string()),
});
/** A passage with what rests on it. */
export type Passage = z.infer<typeof passageSchema>;

/** One row of `names.csv`: a person, a body or a scheme that the report names. */
export const nameRowSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['person', 'organisation', 'scheme']),
  section: z.string(),
  wording: z.string(),
  occurrence: z.number().int().min(1),
  short_ja: z.string().nullable(),
  short_en: z.string().nullable(),
  en: z.string().nullable(),
  en_status: z.enum(['official', 'romanised', 'ours', 'none']),
  en_source: z.string().nullable(),
});

/** A name as the site publishes it. `en` is null where no reading is certain: the name then stays in kanji. */
export const nameSchema = z.strictObject({
  id: z.string(),
  kind: nameRowSchema.shape.kind,
  section: z.string(),
  ja: z.string(),
  en: z.string().nullable(),
  shortJa: z.string().nullable(),
  shortEn: z.string().nullable(),
  enStatus: nameRowSchema.shape.en_status,
  enSource: z.string().nullable(),
});
/** A name of the report. */
export type Name = z.infer<typeof nameSchema>;
