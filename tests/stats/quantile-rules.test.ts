import { randomLcg } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankedValues, thinnerTail } from '../../src/stats/survey/ranked-values.ts';
import { risingOrder } from '../../src/stats/survey/rising-order.ts';
import { surveyQuantiles } from '../../src/stats/survey/survey-quantiles.ts';
import { type QuantileRule, weightedQuantiles } from '../../src/stats/survey/weighted-quantiles.ts';
import { referenceCases, referenceData, referenceDesign } from './reference/reference-data.ts';

const values = [3, 1, 4, 15, 9, 2, 6, 5, 35, 8];
const probabilities = [0, 0.05, 0.1, 0.15, 0.25, 0.35, 0.45, 0.5, 0.55, 0.65, 0.75, 0.85, 0.9, 0.95, 1];
const equal = (count: number): number[] => Array.from({ length: count }, () => 1);

/** R 4.2.2: quantile(x[1:n], p, type = 3) and type = 9, with x and p as above. */
const fromR: readonly { n: number; rule: QuantileRule; expected: readonly number[] }[] = [
  { n: 10, rule: 'hf3', expected: [1, 1, 1, 2, 2, 4, 4, 5, 6, 6, 9, 9, 15, 35, 35] },
  { n: 7, rule: 'hf3', expected: [1, 1, 1, 1, 2, 2, 3, 4, 4, 6, 6, 9, 9, 15, 15] },
  { n: 1, rule: 'hf3', expected: equal(15).map(() => 3) },
  {
    n: 10,
    rule: 'hf9',
    expected: [
      ...[1, 1, 1.4, 1.9125, 2.9375, 3.9625, 4.9875, 5.5, 6.025, 8.0375],
      ...[9.375, 16.75, 27, 35, 35],
    ],
  },
  {
    n: 7,
    rule: 'hf9',
    expected: [1, 1, 1.1, 1.4625, 2.1875, 2.9125, 3.6375, 4, 4.725, 6.2625, 8.4375, 12.225, 14.4, 15, 15],
  },
  { n: 1, rule: 'hf9', expected: equal(15).map(() => 3) },
];

test.each(fromR)('$rule of $n equal weights is the type of quantile() in R', ({ n, rule, expected }) => {
  const found = weightedQuantiles(values.slice(0, n), equal(n), probabilities, rule);
  for (const [index, value] of expected.entries()) expect(found[index]).toBeCloseTo(value, 12);
});

/** Hyndman and Fan (1996): x_j and x_(j+1) with n p + m = j + g, weighted by gamma. */
function hyndmanFan(sorted: readonly number[], p: number, type: 3 | 9): number {
  const n = sorted.length;
  const m = type === 3 ? -0.5 : p / 4 + 3 / 8;
  const at = n * p + m;
  // Rounding noise in n p decides nothing.
  const j = Math.floor(at + 1e-9);
  const g = Math.max(0, at - j);
  const gamma = type === 9 ? g : g < 1e-9 && j % 2 === 0 ? 0 : 1;
  const value = (place: number): number => sorted[Math.min(n, Math.max(1, place)) - 1] ?? NaN;
  return (1 - gamma) * value(j) + gamma * value(j + 1);
}

test.each([3, 9] as const)('hf%i of equal weights is the definition of Hyndman and Fan', (type) => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 0, max: 40 }),
      fc.constantFrom(1, 0.1, 7),
      (given, place, weight) => {
        const p = place / 40;
        const found = weightedQuantiles(
          given,
          given.map(() => weight),
          [p],
          `hf${type}`,
        );
        const sorted = given.toSorted((a, b) => a - b);
        expect(found[0]).toBeCloseTo(hyndmanFan(sorted, p, type), 8);
      },
    ),
  );
});

test('hf9 of weighted schools is that of svyquantile', () => {
  // R survey 4.1.1: d <- svydesign(ids=~1, strata=~stype, weights=~pw, fpc=~fpc, data=apistrat);
  // svyquantile(~api00, d, c(.1,.25,.5,.75,.9), qrule="hf9", interval.type="mean")
  const expected = [
    { p: 0.1, est: 500.74406115327685, low: 474.27713222906806, high: 516.81407118233574 },
    { p: 0.25, est: 564.78765017539661, low: 533.91387663894295, high: 593.61924959759926 },
    { p: 0.5, est: 667.91814157283204, low: 637.1844353032282, high: 681.97189753493035 },
    { p: 0.75, est: 756.81009607627186, low: 728.08954304660961, high: 777.82711275793804 },
    { p: 0.9, est: 837.25093826368368, low: 805.81622051794511, high: 865.56390161128002 },
  ];
  const reference = referenceCases.find(({ id }) => id === 'numeric-073');
  if (reference === undefined) throw new Error('no case of apistrat');
  const rows = surveyQuantiles(referenceDesign(reference), referenceData('apistrat').numbers('api00'), {
    probabilities: expected.map(({ p }) => p),
    rule: 'hf9',
  });
  for (const [index, { est, low, high }] of expected.entries()) {
    expect(rows[index]?.estimate).toBeCloseTo(est, 8);
    expect(rows[index]?.low).toBeCloseTo(low, 8);
    expect(rows[index]?.high).toBeCloseTo(high, 8);
  }
});

describe('any rule', () => {
  const rules: readonly QuantileRule[] = [
    ...(['math', 'school', 'hf1', 'hf2', 'hf3', 'hf4', 'hf5', 'hf6', 'hf7', 'hf8', 'hf9'] as const),
  ];
  const weighted = fc.array(
    fc.record({ value: fc.integer({ min: -50, max: 50 }), weight: fc.integer({ min: 1, max: 9 }) }),
    { minLength: 1, maxLength: 25 },
  );
  test.each(rules)('%s stays within the values, rises with the probability and ignores the scale', (rule) => {
    fc.assert(
      fc.property(weighted, (rows) => {
        const given = rows.map(({ value }) => value);
        const found = weightedQuantiles(
          given,
          rows.map(({ weight }) => weight),
          probabilities,
          rule,
        );
        expect(Math.min(...found)).toBeGreaterThanOrEqual(Math.min(...given));
        expect(Math.max(...found)).toBeLessThanOrEqual(Math.max(...given));
        for (const [index, value] of found.slice(1).entries()) {
          expect(value).toBeGreaterThanOrEqual((found[index] ?? 0) - 1e-9);
        }
        const scaled = weightedQuantiles(
          given,
          rows.map(({ weight }) => weight * 4),
          probabilities,
          rule,
        );
        for (const [index, value] of scaled.entries()) expect(value).toBeCloseTo(found[index] ?? NaN, 9);
      }),
    );
  });
});

test('many values are put into the order that a comparison of each two gives', () => {
  const random = randomLcg(7);
  const shapes = [
    () => Math.floor(random() * 50) - 25,
    () => (random() - 0.5) * 1e6,
    () => Math.floor(random() * 5) * 1e-300 - 1e-300,
    () => (random() < 0.5 ? -0 : 0),
    () => [Infinity, -Infinity, 1, -1, 0.1][Math.floor(random() * 5)] ?? 0,
  ];
  for (const shape of shapes) {
    const given = Float64Array.from({ length: 30_000 }, shape);
    const expected = Uint32Array.from(given, (_, row) => row).sort(
      (a, b) =>
        Number((given[a] ?? 0) > (given[b] ?? 0)) - Number((given[a] ?? 0) < (given[b] ?? 0)) || a - b,
    );
    expect(Buffer.from(risingOrder(given).buffer).equals(Buffer.from(expected.buffer))).toBe(true);
  }
});

test('the thinner tail counts the rows at or beyond a value', () => {
  const ranked = rankedValues([5, 1, 5, 9, 5, 7], [1, 1, 1, 1, 1, 0]);
  expect([0, 1, 3, 5, 6, 9, 10].map((value) => thinnerTail(ranked, value))).toEqual([0, 1, 1, 4, 1, 1, 0]);
});
