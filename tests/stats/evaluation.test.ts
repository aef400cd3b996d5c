import fc from 'fast-check';
import { expect, test } from 'vitest';
import { designEffect } from '../../src/stats/design-effect.ts';
import type { EvaluationDesign } from '../../src/stats/evaluation-design.ts';
import { evaluationPower } from '../../src/stats/evaluation-power.ts';
import { evaluationSampleSize } from '../../src/stats/evaluation-sample-size.ts';
import { sampleSizeForPower } from '../../src/stats/sample-size-for-power.ts';
import reference from '../reference/evaluation.json' with { type: 'json' };
import power from '../reference/power.json' with { type: 'json' };

const independent = { alpha: 0.05, firmsPerProducer: 6, icc: 0, lossShare: 0 };
const design: EvaluationDesign = { ...independent, compared: 0.44, supported: 0.67 };

test('what is said to be of R stands among the values of R', () => {
  for (const { compared, supported, power: wanted, n } of reference.sizes.filter(({ by }) => by === 'R')) {
    const same = power.cases.find(
      ({ method, input }) =>
        method === 'n_per_group_equal' &&
        input.p1 === compared &&
        input.p2 === supported &&
        input.power === wanted,
    );
    expect(same?.values['n' as keyof typeof same.values]).toBe(n);
  }
});

test.each(reference.sizes)(
  'independent firms: $by gives $ceiling a group for $compared and $supported at $power',
  ({ compared, supported, power: wanted, n, ceiling }) => {
    const total = sampleSizeForPower({ shareOfFirst: 0.5, p1: supported, p2: compared }, wanted, 0.05);
    expect(Math.abs(total / 2 / n - 1)).toBeLessThan(1e-9);
    const size = evaluationSampleSize({ ...independent, compared, supported }, wanted);
    expect(size).toEqual({
      designEffect: 1,
      firmsPerGroup: ceiling,
      total: 2 * ceiling,
      producers: Math.ceil(ceiling / 6),
    });
  },
);

test.each(reference.powers)(
  'Python gives the same power of 40 firms a group for $compared and $supported, icc $icc, loss $lossShare',
  ({ power: expected, ...assumed }) => {
    expect(Math.abs(evaluationPower({ ...independent, ...assumed }, 40) / expected - 1)).toBeLessThan(1e-9);
  },
);

test('the design effect is that of Kish: 1 for groups of one or members no more alike than others', () => {
  expect(designEffect(1, 0.3)).toBe(1);
  expect(designEffect(20, 0)).toBe(1);
  expect(designEffect(20, 1)).toBe(20);
  expect(designEffect(11, 0.1)).toBeCloseTo(2, 12);
});

test('what stays whole is not rounded up by binary noise', () => {
  const { firmsPerGroup: answering } = evaluationSampleSize(design, 0.8);
  for (const lossShare of [0.1, 0.3, 0.6, 0.7, 0.9]) {
    const { firmsPerGroup } = evaluationSampleSize({ ...design, lossShare }, 0.8);
    expect(firmsPerGroup).toBe(Math.ceil((answering * 10) / Math.round(10 * (1 - lossShare))));
  }
});

test('the firms asked for have the power asked for, and fewer have less', () => {
  const share = fc.double({ min: 0.02, max: 0.98, noNaN: true });
  fc.assert(
    fc.property(
      share,
      share,
      fc.double({ min: 0.5, max: 0.99, noNaN: true }),
      fc.integer({ min: 1, max: 50 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 0.9, noNaN: true }),
      (compared, supported, wanted, firmsPerProducer, icc, lossShare) => {
        fc.pre(Math.abs(compared - supported) > 0.02);
        const assumed = { compared, supported, alpha: 0.05, firmsPerProducer, icc, lossShare };
        const size = evaluationSampleSize(assumed, wanted);
        const found = evaluationPower(assumed, size.firmsPerGroup);
        expect(found).toBeGreaterThan(wanted - 1e-9);
        expect(evaluationPower(assumed, size.firmsPerGroup * 0.5)).toBeLessThan(found);
        expect(size.producers * firmsPerProducer).toBeGreaterThanOrEqual(size.firmsPerGroup);
      },
    ),
  );
});

test('more likeness and more loss never take fewer firms', () => {
  const firms = (icc: number, lossShare: number): number =>
    evaluationSampleSize({ ...design, icc, lossShare }, 0.8).firmsPerGroup;
  for (let step = 0; step < 10; step += 1) {
    expect(firms((step + 1) / 10, 0)).toBeGreaterThanOrEqual(firms(step / 10, 0));
    expect(firms(0, (step + 1) / 20)).toBeGreaterThanOrEqual(firms(0, step / 20));
  }
});

test('refuses what is no group, no correlation, no loss and no difference', () => {
  expect(() => designEffect(0.5, 0)).toThrow('designEffect requires a size of at least 1: 0.5');
  expect(() => designEffect(NaN, 0)).toThrow(RangeError);
  expect(() => designEffect(5, 1.1)).toThrow('designEffect requires a correlation within 0-1: 1.1');
  expect(() => designEffect(5, -0.1)).toThrow('designEffect requires a correlation within 0-1: -0.1');
  expect(() => evaluationSampleSize({ ...design, lossShare: 1 }, 0.8)).toThrow(
    'evaluationSampleSize requires a loss from 0 to below 1: 1',
  );
  expect(() => evaluationPower({ ...design, lossShare: NaN }, 40)).toThrow(
    'evaluationPower requires a loss from 0 to below 1: NaN',
  );
  expect(() => evaluationSampleSize({ ...design, supported: 0.44 }, 0.8)).toThrow('two different shares');
  expect(() => evaluationPower(design, 0)).toThrow('requires two groups');
});
