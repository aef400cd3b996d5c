import { expect, test } from 'vitest';
import { excess, keptAtMost } from '../../src/offline/excess.ts';

const home = 'https://evidence.example/';
const pages = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${home}statements/s-${index}/`);
const offline = `${home}offline/`;

test('nothing gives way while there is room', () => {
  expect(excess([...pages(keptAtMost.page), `${home}favicon.svg`], home, [])).toEqual([]);
});

test('the pages that were kept longest ago give way, but not to assets and never the offline page', () => {
  const assets = Array.from({ length: 20 }, (_, index) => `${home}_astro/a${index}.js`);
  const kept = [offline, ...pages(keptAtMost.page + 2), ...assets];
  expect(excess(kept, home, [offline])).toEqual(pages(2));
});

test('what is kept no more by this version gives way', () => {
  expect(excess([`${home}data/all.zip`, offline], home, [offline])).toEqual([`${home}data/all.zip`]);
});
