import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChartOptions, ChartRow } from '../../src/charts/chart-row.ts';
import { type ChartForm, charts, isChartForm } from '../../src/charts/registry.ts';
import { fuzz } from '../fuzz/fuzz.ts';
import { approximate, chartRow, drawings, notPublished, published, reportCases } from './chart-rows.ts';
import { draw } from './draw.ts';
import { overlap } from './read-drawing.ts';

const forms = Object.keys(charts) as ChartForm[];
const long =
  '第三者から特段の評価を受けていないが、自己評価として、業界他社の製品・サービスと比較して性能面等で優位性を持っていると自負しているため';
const longEnglish =
  'No assessment by a third party, but confident that its products outperform those of other firms in the industry';

const longRow = (id: string, words: string): ChartRow =>
  published(id, 0.97, { categoryLabel: words, seriesLabel: words, label: `約97%（${words.slice(0, 20)}）` });

const inputs: Readonly<Record<string, readonly ChartRow[]>> = {
  'no row': [],
  'one row': [published('only', 1)],
  'a zero': [published('zero', 0), published('one', 1)],
  'long labels': [longRow('ja', long), longRow('en', longEnglish), longRow('word', 'W'.repeat(90))],
  'all approximate': [
    approximate('a', 0.35, 0.45, '約4割'),
    approximate('b', 0.7, null, '7割超'),
    approximate('c', 0.98, null, '98%超'),
    approximate('d', null, 0.1, '1割未満'),
  ],
  'all not published': [notPublished('a'), notPublished('b', long), notPublished('c', longEnglish)],
  'no words': [chartRow({ id: 'a', label: '', categoryLabel: '', seriesLabel: '', estimate: 0.5 })],
};

const readable = (form: ChartForm, rows: readonly ChartRow[], options: Partial<ChartOptions>): void => {
  const { lines, bars, frames, width, height } = draw(form, rows, options);
  for (const box of [...lines, ...bars, ...frames]) {
    expect(box.left).toBeGreaterThanOrEqual(-0.5);
    expect(box.right).toBeLessThanOrEqual(width + 0.5);
    expect(box.top).toBeGreaterThanOrEqual(-0.5);
    expect(box.bottom).toBeLessThanOrEqual(height + 0.5);
  }
  lines.forEach((line, index) => {
    for (const other of lines.slice(index + 1)) {
      expect(overlap(line, other), `${line.text} | ${other.text}`).toBe(false);
    }
    for (const bar of bars) expect(overlap(line, bar), `${line.text} on ${bar.cell ?? ''}`).toBe(false);
    expect(line.size).toBeGreaterThanOrEqual(14);
  });
};

describe.each(forms)('%s', (form) => {
  test.each(Object.entries(inputs))('%s: nothing clipped, nothing overlapping', (_, rows) => {
    for (const drawing of drawings) {
      for (const scaleEnd of [1, 1.5])
        readable(form, rows, { ...drawing, scaleEnd, emptyText: 'データがない' });
    }
  });

  test('the report’s own case is readable in both widths', () => {
    const { rows, options } = reportCases[form];
    for (const drawing of drawings) readable(form, rows, { ...options, ...drawing });
  });

  test('says so when there is no row', () => {
    expect(draw(form, [], { emptyText: 'データがない' }).lines.map((line) => line.text)).toEqual([
      'データがない',
    ]);
  });

  test('tells every row by its id on mark and value', () => {
    const { rows, options } = reportCases[form];
    const { bars, lines } = draw(form, rows, options);
    for (const { id, status } of rows) {
      expect(bars.some((bar) => bar.cell === id)).toBe(status === 'shown');
      expect(lines.some((line) => line.cell === id && line.kind === 'value')).toBe(true);
    }
  });

  test('leaves its rows as they were', () => {
    const { rows, options } = reportCases[form];
    const frozen = Object.freeze(rows.map((row) => Object.freeze({ ...row })));
    expect(() => draw(form, frozen, options)).not.toThrow();
  });

  test('any mix of rows is readable', () => {
    const words = fc.string({ unit: fc.constantFrom('企', 'ア', '（', '、', 'm', ' ', '%'), maxLength: 50 });
    const share = fc.double({ min: 0, max: 0.5, noNaN: true });
    const anyRow = fc.record({
      categoryLabel: words,
      seriesLabel: words,
      label: words,
      estimate: fc.option(share),
      low: fc.option(share),
      high: fc.option(share.map((value) => value + 0.5)),
      role: fc.constantFrom('published', 'approximate', 'derived', 'synthetic'),
      status: fc.constantFrom('shown', 'suppressed', 'unreliable', 'notPublished'),
      unlabelled: fc.boolean(),
    });
    return fuzz(
      15,
      fc.tuple(fc.array(anyRow, { maxLength: 5 }), fc.constantFrom(...drawings)),
      ([rows, drawing]) => {
        readable(
          form,
          rows.map((row, index) => {
            // No range leaves its value out.
            const low = row.low === null ? null : Math.min(row.low, row.estimate ?? row.low);
            return chartRow({ id: `r${index}`, ...row, low });
          }),
          drawing,
        );
      },
    );
  });
});

test('knows which forms are charts', () => {
  expect(['groupedBars', 'ranking', 'none', 'toString'].filter(isChartForm)).toEqual(['groupedBars']);
});
