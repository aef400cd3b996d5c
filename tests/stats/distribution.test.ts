import fc from 'fast-check';
import { expect, test } from 'vitest';
import { betaDensityFactor } from '../../src/stats/distribution/beta-density-factor.ts';
import { betaQuantile } from '../../src/stats/distribution/beta-quantile.ts';
import { betaTail } from '../../src/stats/distribution/beta-tail.ts';
import { chiSquaredUpperTail } from '../../src/stats/distribution/chi-squared-upper-tail.ts';
import { fUpperTail } from '../../src/stats/distribution/f-upper-tail.ts';
import { studentTPValue } from '../../src/stats/distribution/student-t-p-value.ts';
import { studentTQuantile } from '../../src/stats/distribution/student-t-quantile.ts';
import { normalQuantile } from '../../src/stats/normal-quantile.ts';
import reference from '../reference/distributions.json' with { type: 'json' };

function expectNear(found: number, expected: number, tolerance = 1e-11): void {
  if (Math.abs(expected) < 1e-300) expect(found).toBeLessThan(1e-290);
  else expect(Math.abs(found / expected - 1)).toBeLessThan(tolerance);
}

test.each(reference.studentTQuantile)('the t quantile of $p with $df degrees of freedom', ({ p, df, t }) => {
  expectNear(studentTQuantile(p, df), t);
  expectNear(-studentTQuantile(1 - p, df), studentTQuantile(1 - (1 - p), df));
});

test.each(reference.studentTPValue)('the p-value of t = $t with $df degrees of freedom', ({ t, df, p }) => {
  expectNear(studentTPValue(t, df), p);
  expect(studentTPValue(-t, df)).toBe(studentTPValue(t, df));
});

test.each(reference.fUpperTail)(
  'the tail of F = $f with $df1 and $df2 degrees of freedom',
  ({ f, df1, df2, p }) => {
    expectNear(fUpperTail(f, df1, df2), p);
  },
);

test.each(reference.chiSquaredUpperTail)(
  'the tail of chi-squared = $x with $df degrees of freedom',
  ({ x, df, p }) => {
    expectNear(chiSquaredUpperTail(x, df), p);
  },
);

test.each(reference.betaQuantile)('the beta quantile of $p with $a and $b', ({ p, a, b, x }) => {
  expectNear(betaQuantile(p, a, b), x);
});

test.each(reference.betaTail)('both tails of beta with $a and $b at $x', ({ x, a, b, lower, upper }) => {
  expectNear(betaTail(x, a, b), lower);
  expectNear(betaTail(x, a, b, true), upper);
});

test('a beta quantile leads back to its probability, also far out and with many answers', () => {
  const parameter = fc.double({ min: 0.05, max: 20_000, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), parameter, parameter, (p, a, b) => {
      const x = betaQuantile(p, a, b);
      fc.pre(x > 1e-200 && x < 1 - 1e-4);
      expect(Math.abs(betaTail(x, a, b) / p - 1)).toBeLessThan(1e-8);
    }),
  );
});

test('with very many answers on both sides the quantile is that of a skewed normal distribution, without a step', () => {
  for (const p of [0.0005, 0.025, 0.975]) {
    const [below, above] = [9.9999e7, 1.00001e8].map((size) => betaQuantile(p, size, 3 * size) - 0.25);
    expectNear((below ?? NaN) * Math.sqrt(9.9999e7 / 1.00001e8), above ?? NaN, 1e-6);
  }
  expect(betaQuantile(0.975, 1e150, 3e150)).toBe(0.25);
});

test('many degrees of freedom lead to the normal distribution, and the middle is 0', () => {
  expect(studentTQuantile(0.975, Infinity)).toBe(normalQuantile(0.975));
  expect(studentTQuantile(0.5, 3)).toBe(0);
  expect(betaQuantile(0.3, 0, 2)).toBe(0);
});

test('a quantile of t leads back to its probability', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.51, max: 0.9999, noNaN: true }),
      fc.integer({ min: 1, max: 500 }),
      (p, df) => {
        expect(studentTPValue(studentTQuantile(p, df), df) / 2).toBeCloseTo(1 - p, 11);
      },
    ),
  );
});

test('refuses what is no probability, no statistic and no degrees of freedom', () => {
  expect(() => studentTQuantile(1, 3)).toThrow('studentTQuantile requires a probability between 0 and 1: 1');
  expect(() => studentTQuantile(0.9, 0)).toThrow('studentTQuantile requires degrees of freedom above 0: 0');
  expect(() => studentTPValue(NaN, 3)).toThrow('studentTPValue requires a number: NaN');
  expect(() => studentTPValue(1, -1)).toThrow('studentTPValue requires degrees of freedom above 0: -1');
  expect(() => fUpperTail(-1, 1, 1)).toThrow('fUpperTail requires a statistic of at least 0: -1');
  expect(() => fUpperTail(1, 0, 1)).toThrow('fUpperTail requires degrees of freedom above 0: 0, 1');
  expect(() => chiSquaredUpperTail(NaN, 1)).toThrow(
    'chiSquaredUpperTail requires a statistic of at least 0: NaN',
  );
  expect(() => chiSquaredUpperTail(1, 0)).toThrow(
    'chiSquaredUpperTail requires degrees of freedom above 0: 0',
  );
  expect(() => betaTail(-0.1, 1, 1)).toThrow('betaTail requires a value within 0-1: -0.1');
  expect(() => betaTail(0.1, 0, 1)).toThrow('betaTail requires parameters above 0: 0, 1');
  expect(() => betaDensityFactor(1, 1, 1)).toThrow('betaDensityFactor requires a value between 0 and 1: 1');
  expect(() => betaDensityFactor(0.5, 1, NaN)).toThrow(
    'betaDensityFactor requires parameters above 0: 1, NaN',
  );
  expect(() => betaQuantile(2, 1, 1)).toThrow('betaQuantile requires a probability within 0-1: 2');
  expect(() => betaQuantile(0.5, 0, 0)).toThrow(
    'betaQuantile requires parameters of at least 0, not both 0: 0, 0',
  );
});
