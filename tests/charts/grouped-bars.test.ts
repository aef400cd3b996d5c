import { expect, test } from 'vitest';
import { drawings, reportCases } from './chart-rows.ts';
import { draw } from './draw.ts';

const { rows, options } = reportCases.groupedBars;

test.each(drawings)('every bar is as long as its value, the focus navy: %o', (drawing) => {
  const { bars, tracks } = draw('groupedBars', rows, { ...options, ...drawing });
  const whole = (tracks[0]?.right ?? 0) - (tracks[0]?.left ?? 0);
  expect(bars.map((bar) => bar.cell)).toEqual(rows.map((row) => row.id));
  bars.forEach((bar, index) => {
    expect(Math.abs(bar.width - whole * (rows[index]?.estimate ?? 0))).toBeLessThan(0.2);
    const focus = rows[index]?.series === 'explored';
    expect(bar.fill).toBe(focus ? 'var(--series-1)' : 'var(--comparator-on-raised)');
  });
});

test('a bold header a group, a series name above each bar, a bold value at its end', () => {
  const { lines, bars } = draw('groupedBars', rows, options);
  expect(lines.filter((line) => line.kind === 'label' && line.bold).map((line) => line.text)).toEqual([
    '事業化に至った',
    '利益につながった',
  ]);
  for (const bar of bars) {
    const own = lines.filter((line) => line.cell === bar.cell);
    const name = own.find((line) => line.kind === 'label');
    const value = own.find((line) => line.kind === 'value');
    expect(name?.bottom).toBeLessThanOrEqual(bar.top);
    expect(value?.left).toBeGreaterThan(bar.right);
    expect(value?.bold).toBe(true);
  }
});

test.each(drawings)(
  'the comparison stands at the right, in the narrow drawing under the pair: %o',
  (drawing) => {
    const { lines, bars } = draw('groupedBars', rows, { ...options, ...drawing });
    const words = lines.find((line) => line.text.startsWith('約1.5倍'));
    const [first, second, third] = bars;
    if (drawing.narrow) {
      expect(words?.top).toBeGreaterThan(second?.bottom ?? 0);
      expect(words?.bottom).toBeLessThan(third?.top ?? 0);
    } else {
      expect(words?.left).toBeGreaterThan(first?.right ?? 0);
      expect(words?.top).toBeGreaterThan(first?.top ?? 0);
      expect(words?.bottom).toBeLessThan(second?.bottom ?? 0);
    }
  },
);
