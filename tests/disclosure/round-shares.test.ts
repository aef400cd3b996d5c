import { expect, test } from 'vitest';
import { isCoarse, roundShare, shareSteps } from '../../src/disclosure/round-shares.ts';
import type { SurveyEstimate } from '../../src/schema/survey-estimate.ts';
import { surveyRows } from './survey-rows.ts';

const categories = { answer: ['yes', 'no'], size: ['small', 'medium', 'large'] };

/** As many respondents in each cell as told, whose weights are those of their size. */
function rowsOf(
  counts: readonly (readonly [number, number])[],
  weights: readonly number[],
): SurveyEstimate[] {
  const people = counts.flatMap(([yes, no], place) =>
    [...Array<string>(yes).fill('yes'), ...Array<string>(no).fill('no')].map((answer) => ({
      ...{ answer, size: categories.size[place] ?? '' },
    })),
  );
  return surveyRows(people, categories, [{ question: 'answer' }, { question: 'answer', by: ['size'] }]).map(
    (row) => {
      const sizes = row.by[0] === undefined ? categories.size : [row.by[0].category];
      const sum = (part: 0 | 1 | null): number =>
        sizes.reduce((total, size) => {
          const place = categories.size.indexOf(size);
          const [yes = 0, no = 0] = counts[place] ?? [];
          return total + (weights[place] ?? 0) * (part === null ? yes + no : part === 0 ? yes : no);
        }, 0);
      const part = row.category === 'yes' ? 0 : 1;
      return { ...row, estimate: sum(part) / sum(null), baseWeight: sum(null) };
    },
  );
}

const counts = [
  [2, 78],
  [4, 76],
  [20, 60],
] as const;
const isWithheld = (rows: readonly SurveyEstimate[]) => (place: number) =>
  ['small', 'medium'].includes(rows[place]?.by[0]?.category ?? '');

test('where weights are alike nothing is rounded', () => {
  const rows = rowsOf(counts, [1.2, 1.2, 1.2]);
  const { steps, baseTells } = shareSteps(rows, isWithheld(rows), 3);
  expect(steps).toEqual(rows.map(() => null));
  expect(baseTells).toEqual(rows.map(() => false));
});

test('where nothing is withheld nothing is rounded', () => {
  const rows = rowsOf(counts, [1.5, 1, 0.5]);
  expect(shareSteps(rows, () => false, 3).steps).toEqual(rows.map(() => null));
});

test('three times what the protection width of respondents would change is hidden', () => {
  const rows = rowsOf(counts, [1.5, 1, 0.5]);
  const { steps } = shareSteps(rows, isWithheld(rows), 3);
  // 3 x 3 respondents x 1 between the lightest and the heaviest size, of a base of 240: 3.75 %.
  expect(steps[0]).toBe(0.05);
  const many = rowsOf(
    counts.map(([yes, no]) => [yes * 100, no * 100] as const),
    [1.5, 1, 0.5],
  );
  expect(shareSteps(many, isWithheld(many), 3).steps[0]).toBe(0.0005);
});

test('a share that rounding would make none is withheld', () => {
  const rows = rowsOf(
    [
      [1, 79],
      [1, 79],
      [1, 79],
    ],
    [1.5, 1, 0.5],
  );
  expect(shareSteps(rows, isWithheld(rows), 3).steps.slice(0, 2)).toEqual(['withheld', 'withheld']);
});

test('a rounded share keeps its interval within the rounded ends, and nothing that gives it back', () => {
  const [row] = rowsOf(counts, [1.5, 1, 0.5]);
  if (row === undefined) throw new Error('no row');
  const rounded = roundShare({ ...row, estimate: 0.1234, low: 0.08, high: 0.17 }, 0.05);
  expect([rounded.estimate, rounded.low, rounded.high, rounded.roundedTo]).toEqual([0.1, 0.05, 0.2, 0.05]);
  expect([rounded.se, rounded.effectiveN, rounded.designEffect]).toEqual([null, null, null]);
  expect([isCoarse(rounded), isCoarse({ roundedTo: 0.001 }), isCoarse(row)]).toEqual([true, false, false]);
});
