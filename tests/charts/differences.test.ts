import { expect, test } from 'vitest';
import { chartRow, drawings, notPublished, reportCases } from './chart-rows.ts';
import { draw, drawText } from './draw.ts';

const { rows, options } = reportCases.differences;

test.each(drawings)(
  'the point stands at the difference, the outline between its ends ($width px)',
  (drawing) => {
    const { root, bars, baselines } = draw('differences', rows, { ...options, ...drawing });
    const zero = (baselines[0] ?? NaN) + 0.5;
    const circles = [...root.querySelectorAll('.point circle')];
    expect(circles.map((circle) => circle.getAttribute('data-cell'))).toEqual(['business', 'profit']);
    expect(
      circles.map((circle) => circle.getAttribute('fill') ?? circle.parentElement?.getAttribute('fill')),
    ).toEqual(['var(--page)', 'var(--page)']);
    const [first, second] = circles.map((circle) => Number(circle.getAttribute('cx')) - zero) as [
      number,
      number,
    ];
    expect(first / second).toBeCloseTo(23 / 15, 1);
    const perPoint = first / 0.23;
    for (const [index, bar] of bars.entries()) {
      expect(bar.texture).toBe('outline');
      expect((bar.left - zero) / perPoint).toBeCloseTo(rows[index]?.low ?? NaN, 2);
      expect((bar.right - zero) / perPoint).toBeCloseTo(rows[index]?.high ?? NaN, 2);
    }
  },
);

test('says the value, its ends and what zero means', () => {
  const { lines } = draw('differences', rows, options);
  const own = lines.filter(({ cell }) => cell === 'business');
  expect(own.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['事業化に至った', '23ポイント◇', '22～24ポイント']),
  );
  expect(own.find(({ text }) => text.endsWith('◇'))?.bold).toBe(true);
  expect(lines.find(({ cell }) => cell === null)?.text).toBe('差なし');
});

test('a difference without ends is a point, one that is not published has words only', () => {
  const alone = chartRow({ id: 'alone', label: '5', estimate: 0.05, role: 'derived' });
  const { root, bars, lines } = draw('differences', [alone, notPublished('none')], options);
  expect(root.querySelectorAll('.point circle').length).toBe(1);
  expect(bars.map(({ width }) => width)).toEqual([0]);
  expect(lines.some(({ cell, kind }) => cell === 'none' && kind === 'value')).toBe(true);
});

test('refuses a difference below zero', () => {
  const below = chartRow({ id: 'below', label: '', estimate: -0.01 });
  expect(() => drawText('differences', [below], options)).toThrow('values from 0');
});
