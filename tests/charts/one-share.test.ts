import { expect, test } from 'vitest';
import { drawings, notPublished, reportCases } from './chart-rows.ts';
import { draw } from './draw.ts';

const { rows } = reportCases.oneShare;

test.each(drawings)('one bar of the whole, filled to the share, under a big number: %o', (drawing) => {
  const { bars, tracks, lines, width } = draw('oneShare', rows, drawing);
  const [bar] = bars;
  const [track] = tracks;
  if (bar === undefined || track === undefined) throw new Error('no bar');
  expect(track.right - track.left).toBe(width - 2);
  expect(bar.left).toBe(track.left);
  expect(Math.abs(bar.width - 0.78 * (width - 2))).toBeLessThan(0.2);
  expect(lines.find((line) => line.text === '78%')?.size).toBe(48);
});

test('a share that is not published has words and no bar', () => {
  const { bars, tracks, lines } = draw('oneShare', [notPublished('none')]);
  expect([bars, tracks]).toEqual([[], []]);
  expect(lines.find((line) => line.kind === 'value')?.size).toBe(14);
});
