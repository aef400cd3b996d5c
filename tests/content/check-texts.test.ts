import { expect, test } from 'vitest';
import { checkTexts } from '../../scripts/texts/check-texts.ts';

test('the texts of the site have no fault', () => {
  expect(checkTexts().toString()).toBe('0 problems');
});

test('a number that a text writes is named with its file, its entry and its language, and what to write instead', () => {
  const place = 'content/figures/fig-05.json message';
  const problems = checkTexts([
    { place, locale: 'en', text: '58% of small firms' },
    { place, locale: 'ja', text: '約７割の企業' },
    { place, locale: 'en', text: '{st:active} of small firms' },
  ]);
  expect(problems.toString().split('\n')).toEqual([
    'src/content/figures/fig-05.json message.en: “58% of small firms”: the text writes a number itself',
    '  hint: refer to its record instead: {st:ID}, {dv:ID} or {fact:ID}',
    'src/content/figures/fig-05.json message.ja: “約７割の企業”: the text writes a number itself',
    '  hint: refer to its record instead: {st:ID}, {dv:ID} or {fact:ID}',
    '2 problems',
  ]);
});
