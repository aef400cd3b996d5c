import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleSizeForPower } from '../../src/stats/sample-size-for-power.ts';
import { shareCount } from '../../src/stats/share-count.ts';
import { smallestSample } from '../../src/stats/smallest-sample.ts';
import { type SignificanceDefinition, surveyPValue } from '../../src/stats/survey-p-value.ts';
import { twoProportionPower } from '../../src/stats/two-proportion-power.ts';
import power from '../reference/power.json' with { type: 'json' };
import sizes from '../reference/sample-sizes.json' with { type: 'json' };

const definitions: Readonly<Record<string, SignificanceDefinition>> = {
  min_n_z_exact_p: 'zShares',
  min_n_z_integer_counts: 'zCounts',
  min_n_z_yates_integer_counts: 'yates',
  min_n_fisher: 'fisher',
};

function relative(found: number, expected: number): number {
  return Math.abs(found / expected - 1);
}

describe.each(sizes.cases)('$method', ({ method, input, values }) => {
  const definition = definitions[method] ?? 'zShares';
  const shares = { shareOfFirst: input.share1, p1: input.p1, p2: input.p2 };

  test('R finds the same smallest sample and the same stable one', () => {
    const passes = (n: number): boolean => surveyPValue(definition, shares, n) < input.alpha;
    expect(smallestSample(passes, 5, 1500)).toEqual({
      smallest: values.smallest_n.n,
      stable: values.smallest_n_stable.n,
    });
  });

  test.each([values.smallest_n, values.smallest_n_stable, ...values.p_at])(
    'R rounds $n to the same groups and gives the same p-value',
    ({ n, n1, x1, x2, p_value: expected }) => {
      expect(shareCount(shares.shareOfFirst, n)).toBe(n1);
      expect(shareCount(shares.p1, n1)).toBe(x1);
      expect(shareCount(shares.p2, n - n1)).toBe(x2);
      expect(relative(surveyPValue(definition, shares, n), expected)).toBeLessThan(1e-9);
    },
  );
});

interface PowerCase {
  readonly id: string;
  readonly method: string;
  readonly input: {
    readonly p1: number;
    readonly p2: number;
    readonly share1?: number;
    readonly power?: number;
    readonly sig_level: number;
    readonly n_per_group?: number;
    readonly N_total?: number;
  };
  readonly values: Readonly<Record<string, number>>;
}

describe('power', () => {
  test.each(power.cases as readonly PowerCase[])(
    '$id: R gives the same $method',
    ({ method, input, values }) => {
      const { p1, p2, share1 = 0.5, sig_level: alpha } = input;
      const shares = { shareOfFirst: share1, p1, p2 };
      if (input.power !== undefined) {
        const total = sampleSizeForPower(shares, input.power, alpha);
        const perGroup = method === 'n_per_group_equal';
        expect(
          relative(perGroup ? total / 2 : total, (perGroup ? values['n'] : values['N_total']) ?? 0),
        ).toBeLessThan(1e-9);
        expect(Math.ceil(perGroup ? total / 2 : total)).toBe(
          perGroup ? values['n_ceiling'] : values['N_ceiling'],
        );
        return;
      }
      const total = input.N_total ?? 2 * (input.n_per_group ?? 0);
      expect(relative(twoProportionPower(shares, total, alpha), values['power'] ?? 0)).toBeLessThan(1e-9);
    },
  );

  test('a sample of the size asked for has the power asked for', () => {
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(
        share,
        share,
        share,
        fc.double({ min: 0.5, max: 0.99, noNaN: true }),
        (w, p1, p2, wanted) => {
          fc.pre(Math.abs(p1 - p2) > 0.01);
          const shares = { shareOfFirst: w, p1, p2 };
          expect(twoProportionPower(shares, sampleSizeForPower(shares, wanted, 0.05), 0.05)).toBeCloseTo(
            wanted,
            9,
          );
        },
      ),
    );
  });
});

test('a share of a group is rounded half up, free of binary noise', () => {
  expect(shareCount(0.58, 50)).toBe(29);
  expect(shareCount(0.67, 50)).toBe(34);
  expect(shareCount(0.785, 100)).toBe(79);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 5000 }), (percent, size) => {
      expect(shareCount(percent / 100, size)).toBe(Number((BigInt(percent * size) + 50n) / 100n));
    }),
  );
});

test('a search that finds nothing says so, and one that ends on a miss has no stable size', () => {
  expect(smallestSample(() => false, 5, 20)).toEqual({ smallest: null, stable: null });
  expect(smallestSample((n) => n < 20, 5, 20)).toEqual({ smallest: 5, stable: null });
  expect(smallestSample(() => true, 5, 20)).toEqual({ smallest: 5, stable: 5 });
});

test('an empty group proves nothing', () => {
  expect(surveyPValue('fisher', { shareOfFirst: 0.95, p1: 1, p2: 0 }, 5)).toBe(1);
});

test('refuses what is no share, no size and no difference', () => {
  const shares = { shareOfFirst: 0.78, p1: 0.67, p2: 0.44 };
  expect(() => shareCount(1.1, 5)).toThrow('shareCount requires a share within 0-1: 1.1');
  expect(() => shareCount(0.5, 1.5)).toThrow('shareCount requires an integer size of at least 0: 1.5');
  expect(() => smallestSample(() => true, 5, 4)).toThrow('smallestSample requires integers in order: 5, 4');
  expect(() => sampleSizeForPower({ ...shares, p2: 0.67 }, 0.8, 0.05)).toThrow('two different shares');
  expect(() => sampleSizeForPower({ ...shares, shareOfFirst: 1 }, 0.8, 0.05)).toThrow(
    'requires two groups: 1',
  );
  expect(() => sampleSizeForPower(shares, 0.4, 0.05)).toThrow('a power of at least 0.5: 0.4');
  expect(() => twoProportionPower({ ...shares, shareOfFirst: 0 }, 100, 0.05)).toThrow('requires two groups');
  expect(() => twoProportionPower({ shareOfFirst: 0.5, p1: 0, p2: 1 }, 100, 0.05)).toThrow(
    'shares that vary',
  );
});
