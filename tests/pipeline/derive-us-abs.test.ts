import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { evidenceSchema } from '../../src/schema/evidence.ts';
import { builtOnce } from './run-build.ts';
import { fixture } from './workspace.ts';

test('the size gap is the smallest class minus the largest, with the ends that rounding allows', async () => {
  const out = await builtOnce(join(fixture, 'sources'));
  const { usAbs, published } = evidenceSchema.parse(
    JSON.parse(readFileSync(join(out, 'evidence.json'), 'utf8')),
  );
  expect(usAbs.gaps.map(({ id, estimate, low, high }) => [id, estimate, low, high])).toEqual([
    ['innovating-internal-financing', 0.156, 0.155, 0.157],
    ['innovating-skilled-employees', -0.006, -0.007, -0.005],
  ]);
  expect(
    usAbs.gaps.every(
      ({ role, interval, unit }) => role === 'derived' && interval === 'rounding' && unit === 'points',
    ),
  ).toBe(true);
  const table = published.find(({ id }) => id === 'us-abs-size-gaps');
  expect(table?.columns.every(({ title }) => title.ja !== '' && title.en !== '')).toBe(true);
  expect(readFileSync(join(out, 'tables/us-abs-size-gaps.csv'), 'utf8')).toContain(
    '"58.6% − 43.0% = 15.6 pt [15.5 pt, 15.7 pt]"',
  );
});

test('what the title of the chart says holds in both groups of companies', () => {
  const { usAbs } = readEvidence().all;
  const gaps = (factor: string) => usAbs.gaps.filter((gap) => gap.factor === factor);
  for (const money of ['internal-financing', 'credit-or-equity']) {
    expect(gaps(money)).toHaveLength(2);
    expect(gaps(money).every(({ low }) => low > 0.1)).toBe(true);
  }
  expect(gaps('skilled-employees')).toHaveLength(2);
  expect(gaps('skilled-employees').every(({ high }) => high <= 0)).toBe(true);
  // A barrier without rows has no gap: three of them among innovating companies.
  expect(usAbs.gaps).toHaveLength(2 * usAbs.factors.length - 3);
});

test('the context of a figure comes in the order of the publications', () => {
  const { since, facts, sources: published } = readEvidence().all;
  const dates = since
    .filter(({ figure }) => figure === 'sec-one-innovation-gap')
    .map(({ fact }) => facts.find(({ id }) => id === fact)?.source)
    .map((source) => published.find(({ id }) => id === source)?.date);
  expect(dates.length).toBeGreaterThan(5);
  expect(dates).toEqual(dates.toSorted());
  expect(new Set(since.map(({ figure }) => figure))).toEqual(
    new Set([
      'sec-one-innovation-gap',
      'sec-one-countries',
      'sec-one-size-classes',
      'fig-07',
      'fig-08',
      'fig-09',
      'fig-16',
    ]),
  );
});
