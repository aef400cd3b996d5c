import { breakdownRows } from './breakdown-rows.ts';
import { degreesOfFreedom } from './degrees-of-freedom.ts';
import { designScores } from './design-scores.ts';
import { proportionRows } from './proportion-rows.ts';
import { sumOfProducts } from './sum-of-products.ts';
import type { SurveyBreakdown } from './survey-breakdown.ts';
import type { SurveyDesign } from './survey-design.ts';
import type { SurveyProportion } from './survey-proportion.ts';

/**
 * The weighted share of each answer, overall or in groups, with its standard error.
 *
 * A ratio of two weighted totals with its Taylor variance inside the full design: `svymean` and `svyby` of R survey.
 * Rows without an answer leave the base and stay in the design; a category without a case keeps its row. Reference:
 * Särndal, Swensson and Wretman, Model Assisted Survey Sampling (1992), section 5.7; Lumley, Complex Surveys (2010).
 *
 * @param design - the design of the full sample
 * @param answers - for each row the code of its answer from 0, below 0 where it has none
 * @param options - how many answers there are, the groups and the domain
 * @returns a row for each group and category, groups first
 * @throws RangeError when a variable has not one value for each row, a code is no category, or, under the rule
 *   `fail`, a stratum has a single PSU
 * @example
 * ```ts
 * surveyProportions({ weights: Float64Array.of(1, 3), stages: [{ strata: null, clusters: null, clusterCount: 2, sampled: Float64Array.of(2), population: null }], lonelyPsu: 'fail', calibrations: [] }, [0, 1], { categories: 2 }).map(({ estimate }) => estimate) // [0.25, 0.75]
 * ```
 */
export function surveyProportions(
  design: SurveyDesign,
  answers: ArrayLike<number>,
  { categories, ...breakdown }: SurveyBreakdown & { readonly categories: number },
): SurveyProportion[] {
  if (answers.length !== design.weights.length) {
    throw new RangeError(
      `surveyProportions requires an answer for each of ${design.weights.length} rows: ${answers.length}`,
    );
  }
  return breakdownRows(design.weights.length, breakdown).flatMap((rows, group) =>
    proportionsOf(design, answers, categories, rows, group),
  );
}

function proportionsOf(
  design: SurveyDesign,
  answers: ArrayLike<number>,
  categories: number,
  rows: Uint32Array,
  group: number,
): SurveyProportion[] {
  const answered = rows.filter((row) => (answers[row] ?? -1) >= 0);
  const counts = new Float64Array(categories);
  const sums = new Float64Array(categories);
  for (const row of answered) {
    const code = answers[row] ?? 0;
    if (code >= categories || !Number.isInteger(code)) {
      throw new RangeError(`surveyProportions requires codes below ${categories}: ${code} at row ${row}`);
    }
    counts[code] = (counts[code] ?? 0) + 1;
    sums[code] = (sums[code] ?? 0) + (design.weights[row] ?? 0);
  }
  const scoresOf = designScores(design, answered);
  const linearised = new Float64Array(answered.length);
  const missing = rows.length - answered.length;
  return proportionRows(
    { group, counts, sums, missing, df: degreesOfFreedom(design, rows) },
    (inside, outside, category) => {
      for (let index = 0; index < answered.length; index += 1) {
        const row = answered[index] ?? 0;
        linearised[index] = (design.weights[row] ?? 0) * (answers[row] === category ? inside : outside);
      }
      const scores = scoresOf(linearised);
      return sumOfProducts(scores, scores);
    },
  );
}
