import { type PValueAdjustment, adjustedPValues } from '../../../src/stats/adjusted-p-values.ts';
import { conditionalOddsRatio } from '../../../src/stats/comparison/conditional-odds-ratio.ts';
import { degreesOfFreedom } from '../../../src/stats/survey/degrees-of-freedom.ts';
import { cramersV } from '../../../src/stats/table/cramers-v.ts';
import { fisherTableTest } from '../../../src/stats/table/fisher-table-test.ts';
import { pearsonChiSquared } from '../../../src/stats/table/pearson-chi-squared.ts';
import { proportionTrendTest } from '../../../src/stats/table/proportion-trend-test.ts';
import { type SurveyTableStatistic, surveyTableTest } from '../../../src/stats/table/survey-table-test.ts';
import { type Answer, type Table, codeOf, tableOf } from './answer.ts';
import { type ReferenceCase, referenceData, referenceDesign } from './reference-data.ts';

function tableTest(values: (table: Table) => object): Answer {
  return (reference) => {
    const table = tableOf(reference);
    return { table_rows_by_cols_question: table, ...values(table) };
  };
}

function surveyTable(statistic: SurveyTableStatistic): Answer {
  return (reference) => {
    const data = referenceData(reference.dataset);
    const design = referenceDesign(reference);
    const rows = data.coding(reference.by?.[0] ?? '');
    const found = surveyTableTest(design, rows, data.coding(reference.question ?? ''), statistic);
    return {
      statistic: found.statistic,
      parameter: statistic === 'chiSquared' ? { df: found.df1 } : { ndf: found.df1, ddf: found.df2 },
      p_value: found.pValue,
      pearson_X2_scaled: found.pearson,
      n_rows: data.rows,
      n_complete: found.n,
      nu: degreesOfFreedom(design),
    };
  };
}

/** Members with the property in each of several groups, from the data or as given. */
function groupCounts(reference: ReferenceCase): { x: number[]; n: number[]; score: number[] } {
  const given = reference.input as { x: number[]; n: number[]; score?: number[] } | null;
  const table = given ? [] : tableOf(reference);
  const x = given?.x ?? table.map((row) => row[codeOf(reference)] ?? 0);
  const n = given?.n ?? table.map((row) => row.reduce((sum, count) => sum + count, 0));
  return { x, n, score: given?.score ?? x.map((_, index) => index + 1) };
}

function adjustment(method: PValueAdjustment): Answer {
  return (reference) => ({
    adjusted: adjustedPValues((reference.input as { p: (number | null)[] }).p, method),
  });
}

export const tableAnswers: Readonly<Record<string, Answer>> = {
  'test/chisq_no_correction': tableTest((table) => {
    const { statistic, df, pValue, minExpected } = pearsonChiSquared(table);
    return { statistic, df, p_value: pValue, min_expected: minExpected, cramers_v: cramersV(table) };
  }),
  'test/chisq_yates': tableTest((table) => {
    const { statistic, df, pValue } = pearsonChiSquared(table, true);
    return { statistic, df, p_value: pValue };
  }),
  'test/fisher_exact': tableTest((table) => {
    const [[a = NaN, b = NaN] = [], [c = NaN, d = NaN] = []] = table;
    const twoByTwo = table.length === 2 && table[0]?.length === 2;
    const ratio = twoByTwo ? conditionalOddsRatio({ x1: a, n1: a + b, x2: c, n2: c + d }, 0.95) : null;
    return {
      p_value: fisherTableTest(table),
      or_cond_mle: ratio?.estimate,
      ci_low_95: ratio?.low,
      ci_high_95: ratio?.high,
    };
  }),
  'test/prop_trend': (reference) => {
    const { x, n, score } = groupCounts(reference);
    const { statistic, df, pValue } = proportionTrendTest(x, n, score);
    return { x, n, score, statistic, df, p_value: pValue };
  },
  'test/prop_test_k_groups': (reference) => {
    const { x, n } = groupCounts(reference);
    const { statistic, df, pValue } = pearsonChiSquared(
      x.map((yes, group) => [yes, (n[group] ?? NaN) - yes]),
    );
    return { x, n, statistic, df, p_value: pValue };
  },
  'test/svychisq_F': surveyTable('f'),
  'test/svychisq_Chisq': surveyTable('chiSquared'),
  'test/svychisq_Wald': surveyTable('wald'),
  'test/svychisq_adjWald': surveyTable('adjustedWald'),
  'p_adjust/holm': adjustment('holm'),
  'p_adjust/hochberg': adjustment('hochberg'),
  'p_adjust/bonferroni': adjustment('bonferroni'),
  'p_adjust/BH': adjustment('BH'),
  'p_adjust/BY': adjustment('BY'),
};
