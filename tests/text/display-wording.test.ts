import { expect, test } from 'vitest';
import { displayWording } from '../../src/text/display-wording.ts';

test.each([
  ['７割超', '7割超'],
  ['約20％増加', '約20%増加'],
  ['３～５程度', '3～5程度'],
  ['３~５程度', '3～5程度'],
  ['２倍以上', '2倍以上'],
  ['over 7 in 10', 'over 7 in 10'],
])('%s is shown as %s', (wording, shown) => {
  expect(displayWording(wording)).toBe(shown);
});
