import { z } from 'zod';

/** One cell of the table of sampling errors: a result among a number of answers, at a level. */
export const samplingErrorRowSchema = z.strictObject({
  id: z.string(),
  respondents: z.number().int(),
  /** The result, 0-1. */
  share: z.number(),
  /** Of those who answered otherwise, for whom the error is the same. */
  complement: z.number(),
  /** The confidence level. */
  confidence: z.number(),
  /** The normal quantile that belongs to it. */
  z: z.number(),
  /** 1: a simple random sample; the population is taken as endless. */
  designEffect: z.literal(1),
  /** Half the width of the interval that the table prints. */
  samplingError: z.number(),
  normalLow: z.number(),
  normalHigh: z.number(),
  wilsonLow: z.number(),
  wilsonHigh: z.number(),
  exactLow: z.number(),
  exactHigh: z.number(),
  role: z.literal('derived'),
});
/** The sampling error of a result. */
export type SamplingErrorRow = z.infer<typeof samplingErrorRowSchema>;
