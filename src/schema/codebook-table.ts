import { z } from 'zod';
import { idSchema } from './id.ts';

const quantileRuleSchema = z
  .enum(['math', 'school', 'hf1', 'hf2', 'hf3', 'hf4', 'hf5', 'hf6', 'hf7', 'hf8', 'hf9'])
  .describe(
    'How a quantile is read off the weights, by the names of R survey (qrule): math, the inverse of the distribution function, where it is missing; hf3 is type 3 of Hyndman and Fan.',
  );

const probabilityRule = 'a probability is a number of 0-1: 0.5 is the median';

const statisticSchema = z.union(
  [
    z.enum(['mean', 'total', 'median']),
    z.strictObject({ quantiles: z.array(z.number().min(0, probabilityRule).max(1, probabilityRule)).min(1) }),
  ],
  {
    error:
      'a statistic is "mean", "total", "median" or { "quantiles": [0.25, 0.75] } with probabilities of 0-1',
  },
);
/** What is estimated of a number: its mean, its total in the population, its median, or other quantiles. */
export type Statistic = z.infer<typeof statisticSchema>;

/** A table that a codebook asks for: a question, overall or by one or two other variables. */
export const tableSchema = z.strictObject({
  question: idSchema.describe('The variable whose answers are counted.'),
  by: z
    .array(idSchema)
    .max(2)
    .default([])
    .describe('One or two variables with a single answer that it is broken down by; none for everybody.'),
  base: z
    .enum(['answerers', 'all'])
    .default('answerers')
    .describe('Shares of those who gave any answer, or of all who were asked. A number has no table of all.'),
  statistics: z
    .array(statisticSchema)
    .min(1)
    .optional()
    .describe(
      'Of a numeric question, and only of one, what is estimated: "mean", "total" (of the population that the weights stand for), "median", or { "quantiles": [0.25, 0.75] }. A numeric question without a table has none; its bands have shares.',
    ),
  quantileRule: quantileRuleSchema.optional(),
});
