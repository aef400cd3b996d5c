import { z } from 'zod';
import { localisedSchema } from './locale.ts';
import { unitSchema } from './vocabulary.ts';

/** A published fact from outside the report, as the site uses it. */
export const factSchema = z.strictObject({
  id: z.string(),
  subject: localisedSchema,
  /** Null where the source gives a range or a date; the wording then carries it. */
  value: z.number().nullable(),
  /** The value as the file gives it: a number, a range or a date. */
  text: z.string(),
  unit: unitSchema,
  period: z.string(),
  wording: z.string(),
  source: z.string(),
});
/** A published fact with its source. */
export type Fact = z.infer<typeof factSchema>;
