import { afterEach, expect, test, vi } from 'vitest';
import { type ChartForm, charts } from '../../src/charts/registry.ts';
import { renderChart } from '../../src/rendering/render-chart.ts';
import { approximate, drawings, published, reportCases, shareOptions } from '../charts/chart-rows.ts';
import { drawText } from '../charts/draw.ts';
import { readDrawing } from '../charts/read-drawing.ts';

const forms = Object.keys(charts) as ChartForm[];
const names = { titleId: 'fig-05-title', descriptionId: 'fig-05-description' };

afterEach(() => {
  vi.restoreAllMocks();
});

const drawCase = (form: ChartForm, drawing: (typeof drawings)[number]): string => {
  const { rows, options } = reportCases[form];
  return renderChart(form, rows, shareOptions({ ...options, ...drawing }), names);
};

test.each(forms)('%s is one image with a name and a description, and nothing in it speaks', (form) => {
  const { root } = readDrawing(drawCase(form, drawings[0]));
  expect(root.getAttribute('role')).toBe('img');
  expect(root.getAttribute('aria-labelledby')).toBe('fig-05-title');
  expect(root.getAttribute('aria-describedby')).toBe('fig-05-description');
  const inner = [...root.querySelectorAll('*')];
  const loud = inner.filter((node) =>
    [...node.attributes].some(({ name }) => /^(aria-|role$|style$|on)/u.test(name)),
  );
  expect(loud).toEqual([]);
  expect(root.querySelector('title, style, script, foreignObject, a')).toBeNull();
});

test('scales: a viewBox and a width, no height', () => {
  const { root, width } = readDrawing(drawCase('groupedBars', drawings[1]));
  expect(root.getAttribute('width')).toBe('288');
  expect(root.hasAttribute('height')).toBe(false);
  expect(width).toBe(288);
});

test('every pattern is defined once under the prefix, and every reference finds it', () => {
  const rows = [approximate('a', 0.3, 0.5, '約4割'), published('b', 0.4, { role: 'synthetic' })];
  const svg = drawText('bars', rows, { idPrefix: 'fig-02-wide' });
  const ids = [...svg.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
  const references = new Set([...svg.matchAll(/url\(#([^)]+)\)/gu)].map(([, id]) => id));
  expect(ids).toEqual(['fig-02-wide-hatch-series-1', 'fig-02-wide-dots-series-1']);
  expect(references).toEqual(new Set(ids));
});

test('numbers have one decimal at most', () => {
  for (const form of forms) {
    expect(drawCase(form, drawings[0])).not.toMatch(/"[^"]*\d\.\d{2,}[^"]*"/u);
  }
});

test('the same arguments give the same bytes in whatever order charts are drawn', () => {
  const all = (order: readonly ChartForm[]) =>
    new Map(
      order.flatMap((form) =>
        drawings.map((drawing) => [`${form} ${drawing.width}`, drawCase(form, drawing)]),
      ),
    );
  const first = all(forms);
  const second = all(forms.toReversed());
  for (const [key, svg] of first) expect(second.get(key)).toBe(svg);
});

test('hostile labels come out as text', () => {
  const hostile = '<script>alert("1")</script>&amp;\'\u202E=1+1';
  const rows = [published('a"><script>', 0.5, { categoryLabel: hostile, label: '<b>5</b>\u0000' })];
  const svg = drawText('bars', rows, { comparisons: { a: hostile } });
  const { root, lines } = readDrawing(svg);
  expect(svg).not.toMatch(/<script|<b>/u);
  expect(svg).not.toContain('\u0000');
  expect(root.querySelector('script, b')).toBeNull();
  const label = lines.filter((line) => line.kind === 'label' && line.cell !== null);
  expect(label.map((line) => line.text).join('')).toBe(hostile);
  expect(root.querySelector('rect[data-cell]')?.getAttribute('data-cell')).toBe('a"><script>');
  expect(lines.some((line) => line.text === '<b>5</b>')).toBe(true);
});

test('a warning is a fault', () => {
  const spy = vi.spyOn(console, 'warn');
  for (const form of forms) drawCase(form, drawings[0]);
  expect(spy).not.toHaveBeenCalled();
});

test.each(forms)('%s looks as it did', async (form) => {
  for (const drawing of drawings) {
    const svg = drawCase(form, drawing).replaceAll(/<(?=g|text|rect|\/svg|defs)/gu, '\n<');
    await expect(`${svg}\n`).toMatchFileSnapshot(
      `snapshots/${form}-${drawing.narrow ? 'narrow' : 'wide'}.svg`,
    );
  }
});
