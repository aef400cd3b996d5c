import { z } from 'zod';
import { statusSchema } from './vocabulary.ts';

/** A breakdown that a cell stands in: a variable and its category. */
const breakdownSchema = z.strictObject({ variable: z.string(), category: z.string() });

/**
 * Why a cell is withheld: too few answers in it, too small a base, one respondent that makes up most of a total, or
 * because another withheld cell could be computed from it.
 */
const suppressionReasonSchema = z.enum(['smallCell', 'smallBase', 'dominance', 'complementary']);
/** The reason for withholding a cell. */
export type SuppressionReason = z.infer<typeof suppressionReasonSchema>;

/** An estimate of a share in one cell of a table of a survey, before or after protection. */
export const surveyEstimateSchema = z.strictObject({
  /** The table: `question`, or `question-by-variable`. */
  table: z.string(),
  question: z.string(),
  category: z.string(),
  /** The breakdown categories, in the order of the table; empty for everyone. */
  by: z.array(breakdownSchema).max(2),
  /** Whose answers are counted: those who answered, or all who were asked. */
  base: z.enum(['answerers', 'all']),
  universe: z.string(),
  /** The weighted share, 0-1; null where withheld or where nobody is in the base. */
  estimate: z.number().nullable(),
  se: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  level: z.number(),
  /** Respondents in the cell, unweighted. */
  n: z.number().int().nullable(),
  /** Respondents in the base, unweighted. */
  baseN: z.number().int().nullable(),
  /** Sum of the weights of the base. */
  baseWeight: z.number().nullable(),
  effectiveN: z.number().nullable(),
  df: z.number().int().nullable(),
  designEffect: z.number().nullable(),
  role: z.enum(['derived', 'synthetic']),
  status: statusSchema,
  reason: suppressionReasonSchema.nullable(),
  /** True where the answers to the question were made up and no published value stands behind them. */
  invented: z.boolean(),
});
/** An estimate of a survey. */
export type SurveyEstimate = z.infer<typeof surveyEstimateSchema>;
