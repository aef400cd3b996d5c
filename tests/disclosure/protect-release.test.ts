import { expect, test } from 'vitest';
import { isDominated, magnitudeFinding } from '../../src/disclosure/dominance.ts';
import { protectRelease } from '../../src/disclosure/protect-release.ts';
import { defaultRules } from '../../src/disclosure/thresholds.ts';
import type { SurveyEstimate } from '../../src/schema/survey-estimate.ts';
import { isSolved, knowledgeOf, rangeOf, widthOf } from './attacker.ts';
import { type Answers, chance, surveyRows } from './survey-rows.ts';

const categories = { answer: ['yes', 'no', 'perhaps'], size: ['small', 'medium', 'large'] };
const structure = {
  kinds: { answer: 'single', size: 'single' },
  unions: [],
  askedIf: [],
  numbers: {},
} as const;
const tables = [{ question: 'answer' }, { question: 'answer', by: ['size'] }];

/** Answers of which one cell of the table by size is small. */
function people(seed: number): Answers[] {
  const next = chance(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '';
  const many = Array.from({ length: 120 }, () => ({
    answer: pick(['yes', 'no']),
    size: pick(categories.size),
  }));
  const few = Array.from({ length: 30 }, () => ({ answer: 'perhaps', size: pick(['small', 'medium']) }));
  return [...many, ...few, { answer: 'perhaps', size: 'large' }];
}

const hiddenOf = (rows: readonly SurveyEstimate[]): SurveyEstimate[] => rows.filter(({ n }) => n === null);

test.each([1, 2, 3, 4, 5])('an attacker solves no withheld cell (seed %i)', (seed) => {
  const rows = surveyRows(people(seed), categories, tables);
  const { estimates } = protectRelease(rows, structure);
  const hidden = hiddenOf([...estimates]);
  expect(hidden.length).toBeGreaterThan(1);
  const knowledge = knowledgeOf([...estimates], 'answer', categories);
  for (const row of hidden) {
    expect(isSolved(knowledge, knowledge.partsOf(row, 'cell'))).toBe(false);
    expect(widthOf(rangeOf(knowledge, knowledge.partsOf(row, 'cell')))).toBeGreaterThanOrEqual(
      defaultRules.protectionWidth,
    );
  }
});

test('without complementary suppression the attacker succeeds', () => {
  const rows = surveyRows(people(1), categories, tables);
  const primaryOnly = rows.map((row) =>
    row.n !== null && row.n > 0 && row.n < defaultRules.minimumCell
      ? { ...row, n: null, estimate: null }
      : row,
  );
  const [hidden, ...others] = hiddenOf(primaryOnly);
  expect(others).toEqual([]);
  const knowledge = knowledgeOf(primaryOnly, 'answer', categories);
  expect(hidden && isSolved(knowledge, knowledge.partsOf(hidden, 'cell'))).toBe(true);
});

test('nothing of a withheld cell is left, and the order of the rows changes nothing', () => {
  const rows = surveyRows(people(2), categories, tables);
  const { estimates, audit } = protectRelease(rows, structure);
  for (const { estimate, se, low, high, n, effectiveN, designEffect, status } of hiddenOf([...estimates])) {
    expect([estimate, se, low, high, n, effectiveN, designEffect]).toEqual(Array(7).fill(null));
    expect(status).toBe('suppressed');
  }
  expect(audit.filter(({ rule }) => rule !== null).length).toBe(hiddenOf([...estimates]).length);
  const turned = protectRelease(rows.toReversed(), structure).estimates;
  expect([...turned].reverse()).toEqual([...estimates]);
});

test('a total that one contributor makes up is withheld', () => {
  expect(isDominated({ total: 100, n: 5, largest: [90, 2] }, defaultRules)).toBe(true);
  expect(isDominated({ total: 100, n: 5, largest: [40, 30] }, defaultRules)).toBe(false);
  expect(magnitudeFinding({ n: 2, total: 9, largest: [5, 4] }, defaultRules)).toEqual({
    reason: 'smallCell',
    rule: 'minimumCell',
  });
});
