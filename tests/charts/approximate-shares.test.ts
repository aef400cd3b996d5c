import { expect, test } from 'vitest';
import { approximate, drawings, notPublished } from './chart-rows.ts';
import { draw } from './draw.ts';

const rows = [
  approximate('known', 0.25, 0.35, '3割程度'),
  approximate('unknown', 0.65, 0.75, '7割程度'),
  approximate('open', 0.7, null, '7割超'),
  approximate('under', null, 0.1, '1割未満'),
  notPublished('none'),
];

test.each(drawings)('solid to the lower end, hatched to the upper one: %o', (drawing) => {
  const { bars, tracks, arrows } = draw('approximateShares', rows, drawing);
  const [track] = tracks;
  if (track === undefined) throw new Error('no track');
  const at = (share: number): number => track.left + share * (track.right - track.left);
  const of = (cell: string, texture: string) =>
    bars.find((bar) => bar.cell === cell && bar.texture === texture);
  for (const [cell, low, high] of [
    ['known', 0.25, 0.35],
    ['unknown', 0.65, 0.75],
  ] as const) {
    expect(of(cell, 'solid')?.left).toBe(track.left);
    expect(Math.abs((of(cell, 'solid')?.right ?? 0) - at(low))).toBeLessThan(0.2);
    expect(Math.abs((of(cell, 'hatch')?.left ?? 0) - at(low))).toBeLessThan(0.2);
    expect(Math.abs((of(cell, 'hatch')?.right ?? 0) - at(high))).toBeLessThan(0.2);
  }
  expect(arrows).toEqual(['open']);
  expect(Math.abs((of('open', 'hatch')?.left ?? 0) - at(0.7))).toBeLessThan(0.2);
  expect(of('under', 'solid')).toBeUndefined();
  expect(of('under', 'hatch')?.left).toBe(track.left);
});

test('an open end has no cap, a known one has', () => {
  const { root } = draw('approximateShares', rows);
  const stroke = (cell: string) =>
    root.querySelector(`.bar-hatch [data-cell=${cell}]`)?.getAttribute('stroke');
  expect(stroke('open')).toBe('none');
  expect(stroke('known')).toBe('var(--series-1)');
});

test('the label is the source’s words; a value that is not published has words and no bar', () => {
  const { lines, bars, tracks } = draw('approximateShares', rows);
  const value = (cell: string) => lines.find((line) => line.cell === cell && line.kind === 'value');
  expect(value('known')).toMatchObject({ text: '3割程度', bold: true });
  expect(value('none')).toMatchObject({ text: '値は公表されていない', bold: false });
  expect(bars.some((bar) => bar.cell === 'none')).toBe(false);
  expect(tracks).toHaveLength(4);
});
