import { expect, test } from 'vitest';
import { chartFile } from '../../src/rendering/chart-file.ts';
import { published } from '../charts/chart-rows.ts';
import { drawText } from '../charts/draw.ts';
import { readDrawing } from '../charts/read-drawing.ts';

const drawing = drawText('bars', [published('a', 0.5, { name: 'a\n50%', refs: 'st:a' })]);
const words = {
  locale: 'ja',
  label: '図表5',
  title: 'ニーズ探索の取組状況と新製品・新サービスの事業化との相関、そしてそれより長い題名でも折り返すこと',
  subtitle: ['調査に答えた中小企業'],
  notes: ['◇：本サイトが算出', '資料: <報告書> & "表"'],
};

test('holds title, chart and notes one below the other, inside the page', () => {
  const { root, lines, bars, width, height } = readDrawing(chartFile(drawing, words));
  expect(root.querySelector('parsererror')).toBeNull();
  const texts = [...root.querySelectorAll(':scope > text')];
  expect(texts.map((text) => text.textContent).join('')).toBe(
    [words.label, words.title, ...words.subtitle, ...words.notes].join(''),
  );
  const heights = texts.map((text) => Number(text.getAttribute('y')));
  expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  expect(Math.max(...heights)).toBeLessThan(height);
  expect(root.querySelector('svg')?.getAttribute('x')).toBe('24');
  expect(bars.length).toBe(1);
  for (const line of lines) expect(line.right).toBeLessThanOrEqual(width);
});

test('carries its size, a name, and nothing of the page that it came from', () => {
  const file = chartFile(drawing, words);
  const { root } = readDrawing(file);
  expect(Number(root.getAttribute('height'))).toBeGreaterThan(100);
  expect(root.querySelector('title')?.textContent).toBe(words.title);
  expect(file).not.toMatch(/aria-|data-(?:name|more|refs)|<style|<script|href/u);
  expect(file.match(/xmlns=/gu)?.length).toBe(1);
});

test('refuses what is no drawing', () => {
  expect(() => chartFile('<svg/>', words)).toThrow('requires a drawing with a viewBox');
});
