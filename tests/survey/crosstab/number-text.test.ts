import { expect, test } from 'vitest';
import { meanTests } from '../../../src/survey/crosstab/mean-tests.ts';
import { numberText } from '../../../scripts/survey/crosstab/number-text.ts';
import { readRows } from '../../../scripts/survey/crosstab/read-rows.ts';
import { codedVariables } from '../../../src/survey/code/variables.ts';
import { cubePlan } from '../../../src/survey/cube/cube-plan.ts';
import { estimateCube } from '../../../src/survey/estimate-cube.ts';
import { protect } from '../../../src/survey/protect.ts';
import { sniffFile } from '../../../scripts/survey/read/sniff-file.ts';
import { SurveyProblems } from '../../../src/survey/survey-problems.ts';
import { adjustedPValues } from '../../../src/stats/adjusted-p-values.ts';
import { surveyDesign } from '../../../src/stats/survey/survey-design.ts';
import { folderOf } from '../folder.ts';
import { schoolCodebook, schoolCsv } from '../school-survey.ts';

/** The schools of `apistrat` by kind, and within those that met their target or did not. */
async function schools() {
  const codebook = schoolCodebook('apistrat', [
    { question: 'api00', by: ['met', 'kind'], statistics: ['mean', 'median'] },
    { question: 'api00', by: ['kind'], statistics: ['mean', 'median'] },
    { question: 'api00', by: ['met'], statistics: ['mean', 'median'] },
    { question: 'api00', statistics: ['mean', 'median'] },
  ]);
  const path = folderOf({ 'answers.csv': schoolCsv('apistrat') })('answers.csv');
  const problems = new SurveyProblems();
  const rows = await readRows(codebook, sniffFile(path, codebook.file), problems, () => undefined);
  if (rows === null) throw new Error(problems.print(path));
  const [question] = codebook.variables;
  const [groups, by] = codedVariables(codebook);
  if (question?.type !== 'numeric' || groups === undefined || by === undefined)
    throw new Error('no question');
  const estimates = protect(codebook, estimateCube(codebook, cubePlan(codebook), rows.cube));
  const values = rows.cube.kept?.numbers.get('api00') ?? new Float64Array();
  const codes = (id: string): Int32Array => rows.codes.get(id) ?? new Int32Array();
  return { question, groups, by, estimates, rows, values, codes };
}

test('the differences are those of R, each with its test, adjusted', async () => {
  const { rows, values, codes } = await schools();
  const tested = { values, groups: codes('kind'), groupCount: 3, blocks: null, blockCount: 1 };
  const pairs = meanTests(rows.design, tested);
  expect(pairs.map(({ pair }) => pair)).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
  // R survey 4.1.1: b <- svyby(~api00, ~stype, d, svymean, covmat=TRUE); svycontrast(b, c(E=1, H=-1)), and so on.
  expect(pairs[0]?.estimate).toBeCloseTo(48.6099999999999, 9);
  expect(pairs[0]?.se).toBeCloseTo(19.402155399533424, 9);
  for (const { estimate, low, high, t, se } of pairs) {
    expect(t).toBeCloseTo(estimate / se, 12);
    expect((low + high) / 2).toBeCloseTo(estimate, 9);
  }
  const holm = adjustedPValues(
    pairs.map(({ pValue }) => pValue),
    'holm',
  );
  expect(pairs.map(({ adjusted }) => adjusted)).toEqual(holm);
});

test('what is printed has mean, error, interval, median and number of every group that is shown', async () => {
  const { question, groups, estimates, rows, values, codes } = await schools();
  const tested = { values, groups: codes('kind'), groupCount: 3, blocks: null, blockCount: 1 };
  const pairs = meanTests(rows.design, tested);
  const shared = { question, groups, estimates, pairs, locale: 'en', thin: 30, allPairs: false } as const;
  const text = numberText({ ...shared, by: null });
  expect(text).toContain('weighted means and medians in points');
  expect(text).toMatch(/^E +674\.4 +12\.4 +649\.9 to 699\.0 +671\.0 +100$/m);
  expect(text).toMatch(/^All +662\.3 +9\.4 +643\.7 to 680\.8 +668\.0 +200$/m);
  expect(text).toContain('t tests under the design, p adjusted after Holm for 3 comparisons');
  expect(text).toMatch(/^E − H +\+48\.6 +\+10\.3 to \+87\.0 +2\.51 +148 +0\.0133 +0\.0399$/m);
});

test('a difference is withheld with a mean, and told that it is', async () => {
  const { question, groups, by, estimates, rows, values, codes } = await schools();
  const tested = { values, groups: codes('kind'), groupCount: 3, blocks: codes('met'), blockCount: 2 };
  const pairs = meanTests(rows.design, tested);
  expect(pairs.length).toBe(6);
  const shared = { question, groups, by, estimates, pairs, locale: 'en', thin: 30, allPairs: false } as const;
  const text = numberText(shared);
  expect(text).toMatch(/^E +x +x +x +x +9$/m);
  expect(text).not.toMatch(/^No: E − H/m);
  expect(text).toMatch(/\d comparisons are withheld, since/);
});

test('an empty group and one number in all leave nothing to compare', () => {
  const design = surveyDesign({ rows: 3 });
  const tested = { values: Float64Array.of(1, NaN, NaN), groups: [0, 1, 0], groupCount: 2 };
  expect(meanTests(design, { ...tested, blocks: null, blockCount: 1 })).toEqual([]);
});
