import { surveyProportions } from '../../../src/stats/survey/survey-proportions.ts';
import type { Answer } from './answer.ts';
import { type ReferenceCase, referenceData, referenceDesign, referenceGroups } from './reference-data.ts';

function proportions(reference: ReferenceCase): unknown {
  const data = referenceData(reference.dataset);
  const question = reference.question ?? '';
  const { codes, categories } = data.coding(question);
  const withMissing = reference.na === 'category';
  const answers = withMissing ? Int32Array.from(codes, (code) => (code < 0 ? categories : code)) : codes;
  const { by, labels } = referenceGroups(reference);
  const rows = surveyProportions(referenceDesign(reference), answers, {
    categories: withMissing ? categories + 1 : categories,
    by,
  });
  return {
    rows: rows.map((row) => ({
      ...(by ? { by: labels(row.group) } : {}),
      category: data.levels(question)[row.category] ?? '(NA)',
      est: row.estimate,
      se: row.se,
      deff: row.designEffect,
      deff_replace: row.designEffectReplace,
      n: row.n,
      N: row.weightSum,
      N_se: row.weightSumSe,
      base_n: row.base,
      base_N: row.baseWeight,
      missing_n: row.missing,
      df: row.df,
    })),
  };
}

export const proportionAnswers: Readonly<Record<string, Answer>> = {
  'proportions/taylor': proportions,
};
