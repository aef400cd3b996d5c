import { expect, test } from 'vitest';
import { published } from '../charts/chart-rows.ts';
import { draw } from '../charts/draw.ts';

const named = published('a', 0.5, {
  name: 'Reached the market\nExplored\n50%',
  more: 'Published\nrounding: 49.5–50.5%',
  refs: 'cell:t/a st:s',
});

test('the first element of a row says what the row is; no other does', () => {
  const { root } = draw('bars', [named, published('b', 0.4)]);
  const speaking = [...root.querySelectorAll('[data-name], [data-more], [data-refs]')];
  expect(speaking.length).toBe(1);
  const [mark] = speaking;
  expect(mark?.localName).toBe('rect');
  expect(mark?.getAttribute('data-name')?.split('\n')).toEqual(['Reached the market', 'Explored', '50%']);
  expect(mark?.getAttribute('data-more')?.split('\n')).toEqual(['Published', 'rounding: 49.5–50.5%']);
  expect(mark?.getAttribute('data-refs')).toBe('cell:t/a st:s');
});

test('a row without a bar speaks through its text', () => {
  const { root } = draw('bars', [{ ...named, status: 'notPublished' }]);
  expect(root.querySelector('text[data-name]')?.getAttribute('data-cell')).toBe('a');
});

test('a hostile name is text', () => {
  const { root } = draw('bars', [{ ...named, name: '"><script>\u0000\n<b>5' }]);
  expect(root.querySelector('script, b')).toBeNull();
  expect(root.querySelector('[data-name]')?.getAttribute('data-name')).toBe('"><script>\n<b>5');
});
