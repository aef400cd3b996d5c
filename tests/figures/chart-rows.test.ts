import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { chartOptions } from '../../src/figures/chart-options.ts';
import { chartRows } from '../../src/figures/chart-rows.ts';

const evidence = readEvidence();
const rowsOf = (table: string, locale: 'ja' | 'en' = 'ja') =>
  chartRows(evidence, evidence.table(table), locale);

describe('chartRows', () => {
  test('draws a published value without ends and labels it with its number', () => {
    expect(rowsOf('fig-05')[0]).toMatchObject({
      id: 'commercialised-exploring',
      series: 'exploring',
      seriesLabel: 'ニーズ探索に取り組んだ',
      category: 'commercialised',
      categoryLabel: '事業化に至った',
      estimate: 0.67,
      low: null,
      high: null,
      role: 'published',
      status: 'shown',
      label: '67%',
      unlabelled: false,
    });
  });

  test('draws an approximate value with its ends and labels it with the words of the report', () => {
    const [need, active] = rowsOf('sec-one-innovation-gap');
    expect(need).toMatchObject({ role: 'approximate', low: 0.7, high: null, label: '7割超' });
    expect(active).toMatchObject({ role: 'approximate', label: '約4割' });
    expect(active?.low).toBeCloseTo(0.35);
    expect(active?.high).toBeCloseTo(0.45);
  });

  test('keeps values of an unknown answer apart, each a row of its own', () => {
    const unknown = rowsOf('fig-03').filter(({ unlabelled }) => unlabelled);
    expect(unknown).toHaveLength(5);
    expect(new Set(unknown.map(({ category }) => category)).size).toBe(5);
  });

  test('has unique ids, and the same numbers in both languages', () => {
    for (const { id } of evidence.all.tables) {
      const ids = rowsOf(id).map((row) => row.id);
      expect(new Set(ids).size).toBe(ids.length);
      const numbers = (locale: 'ja' | 'en') =>
        rowsOf(id, locale).map(({ estimate, low, high, role, status }) => ({
          estimate,
          low,
          high,
          role,
          status,
        }));
      expect(numbers('en')).toEqual(numbers('ja'));
    }
  });
});

describe('chartOptions', () => {
  const options = (locale: 'ja' | 'en') =>
    chartOptions(evidence, evidence.table('fig-05'), 'groupedBars', rowsOf('fig-05'), 'exploring', locale);

  test('compares the pairs of figure 5: the ratio in the report’s words, the difference as computed', () => {
    expect(options('ja').comparisons).toEqual({
      commercialised: '1.5倍（差23ポイント◇）',
      profit: '2倍以上（差15ポイント◇）',
    });
    expect(options('en').comparisons?.['commercialised']).toMatch(/1\.5 times.*23 percentage points◇/);
    expect(Object.keys(options('en').comparisons ?? {})).toEqual(['commercialised', 'profit']);
  });

  test('never computes a ratio of its own where the report’s claim is unknown: it gives the range', () => {
    const unclaimed = { ...evidence, all: { ...evidence.all, reconciliations: [] } };
    const { comparisons } = chartOptions(
      unclaimed,
      evidence.table('fig-05'),
      'groupedBars',
      rowsOf('fig-05'),
      undefined,
      'ja',
    );
    expect(comparisons?.['commercialised']).toBe('1.49～1.55倍◇（差23ポイント◇）');
  });

  test('shows shares of a whole against the whole, and passes the focus on', () => {
    expect(options('ja')).toMatchObject({ scaleEnd: 1, scaleEndLabel: '全企業', focus: 'exploring' });
  });

  test('ends the scale of other bars at the next tenth above the longest, and compares nothing', () => {
    const rows = rowsOf('sec-one-countries');
    const { scaleEnd, comparisons, scaleEndLabel } = chartOptions(
      evidence,
      evidence.table('sec-one-countries'),
      'bars',
      rows,
      'japan',
      'ja',
    );
    expect(scaleEnd).toBeCloseTo(0.4);
    expect(Math.max(...rows.map(({ estimate }) => estimate ?? 0))).toBeLessThanOrEqual(scaleEnd);
    expect(comparisons).toBeUndefined();
    expect(scaleEndLabel).toBeUndefined();
  });
});
