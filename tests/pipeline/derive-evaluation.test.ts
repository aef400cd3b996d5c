import { expect, test } from 'vitest';
import { deriveEvaluation } from '../../scripts/pipeline/derive-evaluation.ts';
import type { DerivedFact } from '../../scripts/pipeline/derive-facts.ts';
import type { Derivation } from '../../scripts/pipeline/derive-values.ts';
import { Problems } from '../../scripts/pipeline/problem.ts';
import type { Quantity } from '../../scripts/pipeline/quantity.ts';
import type { DerivedValue } from '../../src/schema/derived-value.ts';
import type { Fact } from '../../src/schema/fact.ts';
import reference from '../reference/evaluation.json' with { type: 'json' };

function quantity(estimate: number): Quantity {
  return {
    estimate,
    ends: { low: estimate, high: estimate },
    interval: 'none',
    unit: 'share',
    role: 'published',
    printed: String(estimate),
  };
}

function declared(id: string, operation: DerivedValue['operation'], values: number[]): [string, Derivation] {
  const operands = values.map((value) => quantity(value / 100));
  return [id, { value: { id, operation } as DerivedValue, quantity: quantity(0), operands }];
}

const fact = (id: string, value: number): DerivedFact => ({
  fact: { id } as Fact,
  quantity: quantity(value),
});

const facts = [fact('programme-2025-smes', 40), fact('programme-2025-producers', 7)];
const declarations = new Map([
  declared('commercialised-implied', 'mixture', [78, 67, 44]),
  declared('profit-implied', 'mixture', [78, 28, 13]),
  declared('profit-difference', 'difference', [28, 13]),
]);
const problems = new Problems();
const { sampleSizes, powerCurves, programmePower } = deriveEvaluation(declarations, facts, problems);

test('only mixtures have rows, one for each power and assumption, with ids that name one row', () => {
  expect(problems.count).toBe(0);
  expect(sampleSizes.length).toBe(2 * 2 * 3 * 2);
  expect(programmePower.length).toBe(2 * 3 * 2);
  for (const rows of [sampleSizes, powerCurves, programmePower])
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

test('independent firms of whom none is lost: the numbers of R and Python', () => {
  for (const { compared, supported, power, ceiling } of reference.sizes) {
    const row = sampleSizes.find(
      (each) =>
        each.rateCompared === compared &&
        each.rateSupported === supported &&
        each.power === power &&
        each.icc === 0 &&
        each.lossShare === 0,
    );
    expect(row?.firmsPerGroup).toBe(ceiling);
  }
  for (const { compared, icc, lossShare, power } of reference.powers) {
    const row = programmePower.find(
      (each) => each.rateCompared === compared && each.icc === icc && each.lossShare === lossShare,
    );
    expect(row?.power).toBeCloseTo(power, 11);
  }
});

test('a row says everything that it assumes', () => {
  expect(sampleSizes.find(({ id }) => id === 'commercialised-power80-icc05-loss20')).toEqual({
    ...{ id: 'commercialised-power80-icc05-loss20', outcome: 'commercialised', role: 'derived' },
    ...{ rateCompared: 0.44, rateSupported: 0.67, power: 0.8, alpha: 0.05 },
    ...{ firmsPerProducer: 6, icc: 0.05, designEffect: 1.25, lossShare: 0.2 },
    ...{ firmsPerGroup: 114, total: 228, producers: 19 },
  });
  expect(programmePower.find(({ id }) => id === 'profit-icc00-loss00')).toEqual({
    ...{ id: 'profit-icc00-loss00', outcome: 'profit', role: 'derived' },
    ...{ rateCompared: 0.13, rateSupported: 0.28, alpha: 0.05 },
    ...{ firmsPerProducer: 6, icc: 0, designEffect: 1, lossShare: 0 },
    ...{ firmsPerGroup: 40, power: 0.380725813538 },
  });
});

test('a curve has the axis of its chart, the size asked for and the power of each', () => {
  const rows = powerCurves.filter(({ id }) => id.startsWith('commercialised-icc00-loss00-'));
  expect(rows.map(({ firmsPerGroup }) => firmsPerGroup)).toEqual([20, 40, 60, 73, 80, 100, 120]);
  expect(rows.find(({ firmsPerGroup }) => firmsPerGroup === 40)?.power).toBeCloseTo(0.544921845885, 11);
  for (const { power, powerIndependent, icc } of powerCurves) {
    if (icc === 0) expect(power).toBe(powerIndependent);
    else expect(power).toBeLessThan(powerIndependent);
  }
  for (const { outcome, icc, lossShare, firmsPerGroup } of sampleSizes.filter(({ power }) => power === 0.8)) {
    const own = powerCurves.find(
      (row) =>
        row.outcome === outcome &&
        row.icc === icc &&
        row.lossShare === lossShare &&
        row.firmsPerGroup === firmsPerGroup,
    );
    expect(own?.power).toBeGreaterThanOrEqual(0.8);
  }
});

test('without the size of the programme or without a mixture there is nothing to compute', () => {
  const none = { sampleSizes: [], powerCurves: [], programmePower: [] };
  expect(deriveEvaluation(declarations, facts.slice(1), problems)).toEqual(none);
  expect(deriveEvaluation(new Map(), facts, problems)).toEqual(none);
  expect(problems.count).toBe(0);
});

test('two rates that do not differ are a problem, not a crash', () => {
  const noted = new Problems();
  const none = deriveEvaluation(new Map([declared('same-implied', 'mixture', [78, 40, 40])]), facts, noted);
  expect(none).toEqual({ sampleSizes: [], powerCurves: [], programmePower: [] });
  expect(noted.toString()).toContain('sampleSizeForPower requires two different shares within 0-1: 0.4, 0.4');
});
