import { expect, test } from 'vitest';
import type { DerivedFact } from '../../scripts/pipeline/derive-facts.ts';
import { deriveSamplingErrors } from '../../scripts/pipeline/derive-sampling-errors.ts';
import type { Fact } from '../../src/schema/fact.ts';
import reference from '../reference/sampling-error.json' with { type: 'json' };

const returned = {
  fact: { id: 'survey-returned' } as Fact,
  quantity: {
    ...{ estimate: 1011, ends: { low: 1011, high: 1011 }, interval: 'none', unit: 'firms' },
    ...{ role: 'published', printed: '1,011' },
  },
} as const satisfies DerivedFact;
const rows = deriveSamplingErrors([returned]);

test('one row for each level, number of answers and share; the answers of the survey are among them', () => {
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(rows.length).toBe(3 * 14 * 5);
  expect(rows.slice(0, 5).map(({ id }) => id)).toEqual([
    'n50-p10-c95',
    'n50-p20-c95',
    'n50-p30-c95',
    'n50-p40-c95',
    'n50-p50-c95',
  ]);
  expect(rows.find(({ id }) => id === 'n1011-p50-c95')).toMatchObject({ z: 1.95996398454, complement: 0.5 });
  expect(deriveSamplingErrors([]).length).toBe(3 * 13 * 5);
});

test('the rows are those that the Cabinet Office prints', () => {
  const [table] = reference.printed;
  const compared = (table?.rows ?? []).flatMap(({ n, errors }) =>
    (table?.shares ?? []).flatMap((share, index) => {
      const row = rows.find((own) => own.respondents === n && own.share === share && own.confidence === 0.95);
      return row === undefined ? [] : [[(100 * row.samplingError).toFixed(1), errors[index]?.toFixed(1)]];
    }),
  );
  expect(compared.length).toBe(5 * 8);
  expect(compared.filter(([own, printed]) => own !== printed)).toEqual([]);
});
