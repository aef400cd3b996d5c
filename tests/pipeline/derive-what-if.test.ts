import { expect, test } from 'vitest';
import type { Derivation } from '../../scripts/pipeline/derive-values.ts';
import { deriveWhatIf } from '../../scripts/pipeline/derive-what-if.ts';
import { Problems } from '../../scripts/pipeline/problem.ts';
import type { Quantity } from '../../scripts/pipeline/quantity.ts';
import type { DerivedValue } from '../../src/schema/derived-value.ts';
import power from '../reference/power.json' with { type: 'json' };
import sizes from '../reference/sample-sizes.json' with { type: 'json' };

function printed(value: number): Quantity {
  return {
    estimate: value / 100,
    ends: { low: (value - 0.5) / 100, high: (value + 0.5) / 100 },
    interval: 'rounding',
    unit: 'share',
    role: 'published',
    printed: `${value}%`,
  };
}

function declared(
  id: string,
  operation: DerivedValue['operation'],
  values: readonly number[],
): [string, Derivation] {
  const operands = values.map(printed);
  return [id, { value: { id, operation } as DerivedValue, quantity: printed(0), operands }];
}

const problems = new Problems();
const { overallRates, sampleSizes } = deriveWhatIf(
  new Map([
    declared('commercialised-implied', 'mixture', [78, 67, 44]),
    declared('profit-implied', 'mixture', [78, 28, 13]),
    declared('profit-difference', 'difference', [28, 13]),
  ]),
  problems,
);

const row = (id: string) => sampleSizes.find((candidate) => candidate.id === id);

test('only mixtures have rows: one rate a per cent, sizes from 5 to 95 per cent, ids that name one row', () => {
  expect(problems.count).toBe(0);
  expect(overallRates.length).toBe(2 * 101);
  expect(sampleSizes.length).toBe(2 * (91 * 6 + 2));
  for (const rows of [overallRates, sampleSizes])
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

test('at the published share the rate is the declared value with its ends', () => {
  expect(overallRates.find(({ id }) => id === 'profit-78')).toEqual({
    ...{ id: 'profit-78', outcome: 'profit', share: 0.78, role: 'derived' },
    ...{ estimate: 0.247, low: 0.24125, high: 0.25275 },
  });
});

test('at the published share the sizes are those of R', () => {
  const found = ['zShares', 'zCounts', 'yates', 'fisher'].map((definition) =>
    row(`commercialised-78-${definition}`),
  );
  expect(found.map((each) => [each?.smallestN, each?.stableN])).toEqual(
    sizes.cases.map(({ values }) => [values.smallest_n.n, values.smallest_n_stable.n]),
  );
  sizes.cases.forEach(({ values }, index) => {
    expect(Math.abs((found[index]?.pValue ?? 0) / values.smallest_n.p_value - 1)).toBeLessThan(1e-9);
  });
  const total = (id: string): number | undefined =>
    power.cases.find((each) => each.id === id)?.values.N_ceiling;
  const each = (id: string): number | undefined =>
    power.cases.find((other) => other.id === id)?.values.n_ceiling;
  expect(row('commercialised-78-power80')?.smallestN).toBe(total('power-002'));
  expect(row('commercialised-78-power90')?.smallestN).toBe(total('power-005'));
  expect(row('commercialised-equal80')?.smallestN).toBe(2 * (each('power-001') ?? 0));
  expect(row('commercialised-equal90')?.smallestN).toBe(2 * (each('power-004') ?? 0));
});

test('a survey of just the smallest size finds the difference about half the time, as the page says', () => {
  for (const { definition, power: found } of sampleSizes) {
    if (definition === 'zShares') expect(found).toBeCloseTo(0.5, 1);
    if (['zCounts', 'yates', 'fisher'].includes(definition)) expect(Math.abs(found - 0.5)).toBeLessThan(0.12);
  }
});

test('every stable size lies well inside the sizes searched', () => {
  expect(Math.max(...sampleSizes.map(({ stableN }) => stableN ?? 0))).toBeLessThan(1000);
});

test('two rates that do not differ are a problem, not a crash', () => {
  const noted = new Problems();
  const none = deriveWhatIf(new Map([declared('same-implied', 'mixture', [78, 40, 40])]), noted);
  expect(none.sampleSizes).toEqual([]);
  expect(noted.toString()).toContain('deriveSampleSizes requires a size up to 1500: same-5-zShares');
});
