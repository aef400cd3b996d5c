import fc from 'fast-check';
import { expect, test } from 'vitest';
import { designEffect } from '../../src/stats/design-effect.ts';
import { type EvaluationDesign, sharesOf } from '../../src/stats/evaluation-design.ts';
import { evaluationPowerCurve } from '../../src/stats/evaluation-power-curve.ts';
import { evaluationPower } from '../../src/stats/evaluation-power.ts';
import { evaluationSampleSize } from '../../src/stats/evaluation-sample-size.ts';
import { sampleSizeForPower } from '../../src/stats/sample-size-for-power.ts';
import reference from '../reference/evaluation.json' with { type: 'json' };
import power from '../reference/power.json' with { type: 'json' };

const independent = { alpha: 0.05, comparedPerSupported: 1, firmsPerProducer: 6, icc: 0, lossShare: 0 };
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
      supported: ceiling,
      compared: ceiling,
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

test.each(reference.unequalSizes)(
  'R: $n firms supported for $compared and $supported at $power with $ratio compared for each',
  ({ compared, supported, ratio, power: wanted, n }) => {
    const unequal = { ...independent, compared, supported, comparedPerSupported: ratio };
    const shares = sharesOf(unequal);
    const total = sampleSizeForPower(shares, wanted, 0.05);
    expect(Math.abs((total * shares.shareOfFirst) / n - 1)).toBeLessThan(1e-9);
    expect(evaluationSampleSize(unequal, wanted)).toMatchObject({
      supported: Math.ceil(n),
      compared: Math.ceil(ratio * Math.ceil(n)),
    });
  },
);

test.each(power.cases.filter(({ method }) => method === 'total_n_unequal_normal'))(
  'R: groups of $input.share1 and $input.share2 take the whole firms of $id',
  ({ input, values }) => {
    const { p1, p2, share1 = NaN, share2 = NaN, power: wanted = NaN } = input;
    const unequal = { ...independent, supported: p1, compared: p2, comparedPerSupported: share2 / share1 };
    const { n1_ceiling: supported, n2_ceiling: compared } = values;
    expect(evaluationSampleSize(unequal, wanted)).toMatchObject({ supported, compared });
  },
);

test.each(power.cases.filter(({ method }) => method === 'power_unequal_normal'))(
  'R: groups of $input.share1 and $input.share2 of $input.N_total firms have the power of $id',
  ({ input, values }) => {
    const { p1, p2, share1 = NaN, share2 = NaN, N_total: total = NaN } = input;
    const unequal = { ...independent, supported: p1, compared: p2, comparedPerSupported: share2 / share1 };
    expect(evaluationPower(unequal, share1 * total)).toBeCloseTo(values.power ?? NaN, 9);
  },
);

test.each(reference.unequalPowers)(
  'R: power of $firms firms supported with $ratio compared for each, icc $icc, loss $lossShare',
  ({ firms, ratio, power: expected, ...assumed }) => {
    const found = evaluationPower({ ...independent, ...assumed, comparedPerSupported: ratio }, firms);
    expect(Math.abs(found / expected - 1)).toBeLessThan(1e-9);
  },
);

test('a point of the curve is the power of its size, and likeness never raises it', () => {
  const assumed = { ...design, comparedPerSupported: 1.5, icc: 0.1 };
  const points = evaluationPowerCurve(assumed, [1, 20, 73]);
  expect(points.map(({ supported, compared }) => [supported, compared])).toEqual([
    [1, 2],
    [20, 30],
    [73, 110],
  ]);
  for (const { supported, power: found, independent: without } of points) {
    expect(found).toBe(evaluationPower(assumed, supported));
    expect(without).toBe(evaluationPower({ ...assumed, icc: 0 }, supported));
    expect(found).toBeLessThan(without);
  }
});

test('the design effect is that of Kish: 1 for groups of one or members no more alike than others', () => {
  expect(designEffect(1, 0.3)).toBe(1);
  expect(designEffect(20, 0)).toBe(1);
  expect(designEffect(20, 1)).toBe(20);
  expect(designEffect(11, 0.1)).toBeCloseTo(2, 12);
});

test('what stays whole is not rounded up by binary noise', () => {
  const { supported: answering } = evaluationSampleSize(design, 0.8);
  for (const lossShare of [0.1, 0.3, 0.6, 0.7, 0.9]) {
    const { supported } = evaluationSampleSize({ ...design, lossShare }, 0.8);
    expect(supported).toBe(Math.ceil((answering * 10) / Math.round(10 * (1 - lossShare))));
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
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      (compared, supported, wanted, firmsPerProducer, icc, lossShare, comparedPerSupported) => {
        fc.pre(Math.abs(compared - supported) > 0.02);
        const rates = { compared, supported, comparedPerSupported };
        const assumed = { ...rates, alpha: 0.05, firmsPerProducer, icc, lossShare };
        const size = evaluationSampleSize(assumed, wanted);
        const found = evaluationPower(assumed, size.supported);
        expect(found).toBeGreaterThan(wanted - 1e-9);
        expect(evaluationPower(assumed, size.supported * 0.5)).toBeLessThan(found);
        expect(size.compared / size.supported).toBeGreaterThanOrEqual(comparedPerSupported - 1e-9);
        expect(size.total).toBe(size.supported + size.compared);
        expect(size.producers * firmsPerProducer).toBeGreaterThanOrEqual(size.supported);
      },
    ),
  );
});

test('more likeness and more loss never take fewer firms', () => {
  const firms = (icc: number, lossShare: number): number =>
    evaluationSampleSize({ ...design, icc, lossShare }, 0.8).supported;
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
  expect(() => evaluationPower({ ...design, comparedPerSupported: 0 }, 40)).toThrow(
    'sharesOf requires firms to compare with: 0',
  );
});
