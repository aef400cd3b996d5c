import { z } from 'zod';

/** What every row assumes; what this site assumed, because nobody published it, are `icc` and `lossShare`. */
const design = {
  id: z.string(),
  outcome: z.string(),
  /** The rates of the two groups of the report's survey, 0-1: associations, which stand for an effect here. */
  rateCompared: z.number(),
  rateSupported: z.number(),
  /** The level of the two-sided test. */
  alpha: z.number(),
  /** Firms that share a producer: those of the programme for each of its producers, rounded up. */
  firmsPerProducer: z.number().int(),
  /** The intra-cluster correlation assumed. */
  icc: z.number(),
  designEffect: z.number(),
  /** The share of firms assumed to be lost to follow-up. */
  lossShare: z.number(),
};

/** One answer to "how many firms would an evaluation need?". */
const evaluationSizeRowSchema = z.strictObject({
  ...design,
  /** The power wanted. */
  power: z.number(),
  /** Firms with which each of two equal groups starts. */
  firmsPerGroup: z.number().int(),
  total: z.number().int(),
  /** Producers for the group supported. */
  producers: z.number().int(),
  role: z.literal('derived'),
});
/** The firms that an evaluation would need under some assumptions. */
export type EvaluationSizeRow = z.infer<typeof evaluationSizeRowSchema>;

/** One point of the curve of an assumption: the axis of the chart and the size that gives the power asked for. */
const powerCurveRowSchema = z.strictObject({
  ...design,
  /** Firms in each of two equal groups. */
  firmsPerGroup: z.number().int(),
  /** The power that they would have. */
  power: z.number(),
  /** The power that they would have if all firms were independent. */
  powerIndependent: z.number(),
  role: z.literal('derived'),
});
/** The power of a number of firms under some assumptions. */
export type PowerCurveRow = z.infer<typeof powerCurveRowSchema>;

/** One answer to "what would the firms of the programme be enough for?". */
const programmePowerRowSchema = z.strictObject({
  ...design,
  /** The published number of firms supported, with as many to compare. */
  firmsPerGroup: z.number().int(),
  /** The power that they would have. */
  power: z.number(),
  role: z.literal('derived'),
});
/** The power of a comparison of the size of the programme. */
export type ProgrammePowerRow = z.infer<typeof programmePowerRowSchema>;

/** What an evaluation of the programme would need; no rows where the size of the programme is not among the facts. */
export const evaluationSchema = z.strictObject({
  sampleSizes: z.array(evaluationSizeRowSchema),
  powerCurves: z.array(powerCurveRowSchema),
  programmePower: z.array(programmePowerRowSchema),
});
/** The tables of the page on the programme. */
export type Evaluation = z.infer<typeof evaluationSchema>;
