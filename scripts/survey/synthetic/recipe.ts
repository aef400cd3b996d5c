import { z } from 'zod';

const shareSchema = z.number().min(0).max(1);

/** The file that says how answers are made up where nothing was published: all of it is invented. */
export const recipeSchema = z.strictObject({
  codebook: z.string(),
  seed: z.number().int(),
  /** The fact that holds the number of respondents. */
  respondents: z.string(),
  /** How much more often firms of small weight give an answer that a share is wanted of; 0 for all alike. */
  tilt: z.number().min(0),
  strata: z
    .array(
      z.strictObject({
        stratum: z.string(),
        /** The number that is drawn between two ends, both included. */
        employees: z.strictObject({ from: z.number().int(), to: z.number().int() }),
        /** What everybody in the stratum answers. */
        answers: z.record(z.string(), z.string()),
        share: shareSchema,
        weight: z.number().positive(),
      }),
    )
    .min(1),
  /** The shares of questions without a published value. */
  invented: z.array(
    z.strictObject({
      question: z.string(),
      noAnswer: shareSchema.default(0),
      shares: z.record(z.string(), shareSchema),
    }),
  ),
});
/** How answers are made up. */
export type Recipe = z.infer<typeof recipeSchema>;
