import { expect, test } from 'vitest';
import { pageCost, type PageLoad, sentSize } from './page-cost.ts';

const sent = [
  { file: '/dist/index.html', bytes: 1000 },
  { file: '/dist/a.js', bytes: 200 },
  { file: '/dist/b.mjs', bytes: 30 },
  { file: '/dist/data.json', bytes: 4 },
];
const load = (visible: number, blocking = 0, shift = 0): PageLoad => ({ sent, visible, shift, blocking });

test('sizes are sums of what was sent, and only files of JavaScript count as scripts', () => {
  expect(sentSize(sent)).toEqual({ bytes: 1234, requests: 4 });
  expect(sentSize([])).toEqual({ bytes: 0, requests: 0 });
  expect(pageCost('own', [load(100)])).toMatchObject({ bytes: 1234, scripts: 230, requests: 4 });
});

test('of several loads the medians count, each by itself', () => {
  const loads = [load(900.4, 0, 0.1), load(100.4, 70.6, 0.123_45), load(300.4, 10, 0.2)];
  expect(pageCost('plot', loads)).toMatchObject({ visible: 300, blocking: 10, shift: 0.123 });
});
