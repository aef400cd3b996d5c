import { z } from 'zod';
import { statusSchema } from './vocabulary.ts';

/** A breakdown that a cell stands in: a variable and its category. */
const breakdownSchema = z.strictObject({ variable: z.string(), category: z.string() });

/**
 * Why a cell is withheld: too few answers in it, too small a base, one respondent that makes up most of a total, a
 * quantile that few respondents lie beyond, or because another withheld cell could be computed from it.
 */
export const suppressionReasonSchema = z.enum([
  'smallCell',
  'smallBase',
  'dominance',
  'thinTail',
  'complementary',
]);
/** The reason for withholding a cell. */
export type SuppressionReason = z.infer<typeof suppressionReasonSchema>;

const common = {
  /** The table: `question`, or `question-by-variable`. */
  table: z.string(),
  question: z.string(),
  /** The breakdown categories, in the order of the table; empty for everyone. */
  by: z.array(breakdownSchema).max(2),
  /** Whose answers are counted: those who answered, or all who were asked. */
  base: z.enum(['answerers', 'all']),
  universe: z.string(),
  /** What is estimated, in `unit`; null where withheld or where nobody is in the base. */
  estimate: z.number().nullable(),
  /** Its standard error, in `unit`; of a quantile the length of its interval over twice the quantile of Student's t. */
  se: z.number().nullable(),
  /**
   * The ends of its interval, in `unit`. Of a share on the scale of log odds, of a mean and a total the estimate and
   * `se` times Student's t with `df`, of a quantile Woodruff's, where an end that would need a share below 0 or above
   * 1 is null.
   */
  low: z.number().nullable(),
  high: z.number().nullable(),
  level: z.number(),
  /**
   * The multiple that a share and its ends were rounded to, since finer ones would tell withheld counts to those who
   * know the weights; null where nothing was rounded.
   */
  roundedTo: z.number().positive().max(1).nullable(),
  /** Respondents in the cell, unweighted; of a number all who gave one, as in `baseN`. */
  n: z.number().int().nullable(),
  /** Respondents in the base, unweighted. */
  baseN: z.number().int().nullable(),
  /** Sum of the weights of the base; times a mean it is the total. */
  baseWeight: z.number().nullable(),
  /** Answers that a simple random sample would need for the same standard error; null of a quantile. */
  effectiveN: z.number().nullable(),
  /**
   * PSUs minus strata among those of the cell's group who were asked, whether they answered or not; of a quantile
   * among those who gave a number, as in R.
   */
  df: z.number().int().nullable(),
  /** The variance against that of a simple random sample with replacement; null of a quantile. */
  designEffect: z.number().nullable(),
  role: z.enum(['derived', 'synthetic']),
  status: statusSchema,
  reason: suppressionReasonSchema.nullable(),
  /** True where the answers to the question were made up and no published value stands behind them. */
  invented: z.boolean(),
};

const shareSchema = z.strictObject({
  ...common,
  statistic: z.literal('share'),
  probability: z.null(),
  /** A weighted share is a number of 0-1. */
  unit: z.literal('share'),
  category: z.string(),
});
/** The share of a category. */
export type ShareEstimate = z.infer<typeof shareSchema>;

const numberSchema = z.strictObject({
  ...common,
  statistic: z.enum(['mean', 'total']),
  probability: z.null(),
  /** The unit of the question. */
  unit: z.string(),
  category: z.null(),
});

const quantileSchema = z.strictObject({
  ...common,
  statistic: z.literal('quantile'),
  /** 0-1; 0.5 is the median. */
  probability: z.number().min(0).max(1),
  /** The unit of the question. */
  unit: z.string(),
  category: z.null(),
});

/**
 * An estimate in one cell of a table of a survey, before or after protection: the share of a category, or the mean, the
 * total or a quantile of a number.
 */
export const surveyEstimateSchema = z.discriminatedUnion('statistic', [
  shareSchema,
  numberSchema,
  quantileSchema,
]);
/** An estimate of a survey. */
export type SurveyEstimate = z.infer<typeof surveyEstimateSchema>;
/** The mean, the total or a quantile of a number. */
export type NumberEstimate = Exclude<SurveyEstimate, ShareEstimate>;
