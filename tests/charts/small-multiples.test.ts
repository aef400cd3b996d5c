import { expect, test } from 'vitest';
import { drawings, published, reportCases } from './chart-rows.ts';
import { draw } from './draw.ts';

const { rows, options } = reportCases.smallMultiples;

test.each(drawings)('all panels share one scale: %o', (drawing) => {
  const { bars } = draw('smallMultiples', rows, { ...options, ...drawing });
  const heightOf = (cell: string): number => {
    const bar = bars.find((candidate) => candidate.cell === cell);
    return bar === undefined ? 0 : bar.bottom - bar.top;
  };
  const perShare = heightOf('fra-2018') / 0.318;
  for (const { id, estimate } of rows) {
    expect(Math.abs(heightOf(id) - perShare * (estimate ?? 0))).toBeLessThan(0.2);
  }
});

test('a value that is missing has its mark and no column', () => {
  const { bars, lines } = draw('smallMultiples', rows, options);
  expect(bars.some((bar) => bar.cell === 'fra-2022')).toBe(false);
  expect(lines.find((line) => line.cell === 'fra-2022' && line.kind === 'value')?.text).toBe('…');
});

test('a series that lacks a category keeps its place free', () => {
  const { bars } = draw(
    'smallMultiples',
    rows.filter(({ id }) => id !== 'usa-2016'),
    options,
  );
  const from = (series: string, wave: string): number =>
    (bars.find((bar) => bar.cell === `${series}-${wave}`)?.left ?? 0) -
    (bars.find((bar) => bar.cell === `${series}-2020`)?.left ?? 0);
  expect(from('usa', '2018')).toBe(from('jpn', '2018'));
});

test('the focus is navy and bold', () => {
  const { bars, lines } = draw('smallMultiples', rows, options);
  expect(new Set(bars.map((bar) => [bar.cell?.slice(0, 3), bar.fill].join()))).toEqual(
    new Set(['jpn,var(--series-1)', 'fra,var(--comparator)', 'usa,var(--comparator)']),
  );
  expect(lines.find((line) => line.text === '日本')?.bold).toBe(true);
});

test('words too long for a panel make groups of bars that keep the name of the series', () => {
  const long = published('long', 0.3, { series: 'jpn', seriesLabel: '日本', label: '約三割（概数による）' });
  const { lines } = draw('smallMultiples', [...rows.slice(4), long], {
    ...options,
    width: 288,
    narrow: true,
  });
  expect(lines.some((line) => line.text === '日本' && line.bold)).toBe(true);
});
