import { z } from 'zod';
import { localisedSchema } from './locale.ts';

/** The functions that the report finds lacking, in its order. */
export const functionAspects = ['strengths', 'needs', 'concept', 'partners'] as const;
/** The abilities that it asks of an innovation producer, in its order. */
export const capabilityAspects = ['conception', 'attraction', 'drive'] as const;
/** What the cases are compared by. */
export const aspects = [...functionAspects, ...capabilityAspects] as const;

/** A function or an ability. */
export const aspectSchema = z.enum(aspects);
/** A function or an ability. */
export type Aspect = z.infer<typeof aspectSchema>;

/** One row of `cases.csv`. */
export const caseRowSchema = z.strictObject({
  id: z.string(),
  title_ja: z.string(),
  title_en: z.string(),
  figure: z.string(),
  universe: z.string(),
  person: z.string(),
  organisation: z.string(),
});

/** A case: who supplies the functions, and the figure that drew it. */
export const caseSchema = z.strictObject({
  id: z.string(),
  title: localisedSchema,
  figure: z.string(),
  universe: z.string(),
  person: z.string(),
  organisation: z.string(),
});
/** A case. */
export type Case = z.infer<typeof caseSchema>;

/** One row of `case-functions.csv`. */
export const caseFunctionRowSchema = z.strictObject({
  id: z.string(),
  case: z.string(),
  aspect: aspectSchema,
  text_ja: z.string().nullable(),
  text_en: z.string().nullable(),
  passages: z.string().nullable(),
});

/** What the report says of one function or ability in one case; `text` is null where it says nothing. */
export const caseFunctionSchema = z.strictObject({
  id: z.string(),
  case: z.string(),
  aspect: aspectSchema,
  status: z.enum(['described', 'notDescribed']),
  text: localisedSchema.nullable(),
  passages: z.array(z.string()),
});
/** A cell of the comparison of cases. */
export type CaseFunction = z.infer<typeof caseFunctionSchema>;
