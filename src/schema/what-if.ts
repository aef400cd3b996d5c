import { z } from 'zod';

/** One answer to "what would the overall rate be if another share explored needs?". */
const overallRateRowSchema = z.strictObject({
  /** The outcome and the share in per cent. */
  id: z.string(),
  outcome: z.string(),
  /** The share of the first group, to whole per cent. */
  share: z.number().min(0).max(1),
  estimate: z.number(),
  /** Ends that the rounding of the share and of both rates allows. */
  low: z.number(),
  high: z.number(),
  role: z.literal('derived'),
});
/** The overall rate at a share. */
export type OverallRateRow = z.infer<typeof overallRateRowSchema>;

/** One answer to "how many firms would tell the difference from chance?". */
const sampleSizeRowSchema = z.strictObject({
  /** The outcome, the share in per cent and the definition. */
  id: z.string(),
  outcome: z.string(),
  share: z.number().min(0).max(1),
  /** A test, or a power wanted in per cent: with groups of the sizes that `share` makes, or of equal size. */
  definition: z.enum(['zShares', 'zCounts', 'yates', 'fisher', 'power80', 'power90', 'equal80', 'equal90']),
  /** The level of the test. */
  alpha: z.number(),
  /** The smallest number of firms in both groups together that meets the definition. */
  smallestN: z.number().int(),
  /** The smallest from which on every larger one meets it; null where a definition has no such number. */
  stableN: z.number().int().nullable(),
  /** The p-value at `smallestN`; null for a definition by power. */
  pValue: z.number().nullable(),
  /** The power wanted; for a test, the power of the z test at `smallestN`. */
  power: z.number(),
  role: z.literal('derived'),
});
/** The number of firms that a definition asks for at a share. */
export type SampleSizeRow = z.infer<typeof sampleSizeRowSchema>;

/** What another share would change, for each outcome of which the report prints the rates of two groups. */
export const whatIfSchema = z.strictObject({
  overallRates: z.array(overallRateRowSchema),
  sampleSizes: z.array(sampleSizeRowSchema),
});
/** The tables of the page that asks what if. */
export type WhatIf = z.infer<typeof whatIfSchema>;
