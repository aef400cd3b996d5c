import type { Codebook } from '../../schema/codebook.ts';
import type { SurveyEstimate } from '../../schema/survey-estimate.ts';
import { codedVariables } from '../code/variables.ts';
import { noAnswer, noAnswerCategory } from '../cube/cube-plan.ts';

/** A row of the CSV of a release. */
export type EstimateRecord = Readonly<Record<string, string | number | boolean | null>>;

/**
 * The tidy rows of the CSV of a release; both labels of a category stand beside its id, so that the file can be read by
 * itself. Whoever writes them must see to it that a spreadsheet runs no label that starts like a formula.
 *
 * @param codebook - gives the labels
 * @param estimates - the estimates after protection
 * @returns a record for each estimate, with the columns in their order
 * @example
 * ```ts
 * import { codebook, released } from 'tests/survey/small-survey.ts';
 *
 * const [first] = estimateRecords(codebook, released);
 * [first.question, first.category, first.categoryJa, first.n, first.status]
 * // ['need', 'strongly', '強く感じる', 50, 'shown']
 * ```
 */
export function estimateRecords(
  codebook: Codebook,
  estimates: readonly Readonly<SurveyEstimate>[],
): EstimateRecord[] {
  const labels = new Map(
    codedVariables(codebook).flatMap(({ id, categories }) =>
      categories.map((category) => [`${id} ${category.id}`, category] as const),
    ),
  );
  return estimates.map(({ by, ...rest }) => {
    const label = labels.get(`${rest.question} ${rest.category ?? ''}`);
    const silent = rest.category === noAnswer ? noAnswerCategory : { ja: '', en: '' };
    const { ja, en } = label ?? silent;
    const [first, second] = by;
    return {
      ...{
        table: rest.table,
        question: rest.question,
        statistic: rest.statistic,
        probability: rest.probability ?? '',
        unit: rest.unit,
        category: rest.category ?? '',
        categoryJa: ja,
        categoryEn: en,
      },
      ...{ by1: first?.variable ?? '', by1Category: first?.category ?? '' },
      ...{ by2: second?.variable ?? '', by2Category: second?.category ?? '' },
      ...{ base: rest.base, universe: rest.universe },
      ...{ estimate: rest.estimate, se: rest.se, low: rest.low, high: rest.high, level: rest.level },
      roundedTo: rest.roundedTo,
      ...{
        n: rest.n,
        baseN: rest.baseN,
        baseWeight: rest.baseWeight,
        effectiveN: rest.effectiveN,
        df: rest.df,
      },
      ...{ designEffect: rest.designEffect, role: rest.role, status: rest.status, reason: rest.reason ?? '' },
      invented: rest.invented,
    };
  });
}
