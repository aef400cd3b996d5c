import { describe, expect, test } from 'vitest';
import { writtenNumbers } from '../../scripts/texts/written-numbers.ts';
import { writtenTexts } from '../../scripts/texts/written-texts.ts';

const texts = writtenTexts();

test('the texts are found', () => {
  expect(texts.filter(({ place }) => place.startsWith('i18n')).length).toBeGreaterThan(300);
  expect(texts.filter(({ place }) => place.startsWith('content/figures')).length).toBeGreaterThan(100);
});

test.each(texts.map(({ place, locale, text }) => [`${place} (${locale})`, locale, text] as const))(
  '%s writes no number of its own',
  (_, locale, text) => {
    expect(writtenNumbers(text, locale)).toEqual([]);
  },
);

describe('a number is found', () => {
  test.each([
    ['ja', '中小企業の7割が', ['中小企業の7割が']],
    ['ja', '約７割', ['約７割']],
    ['ja', '七割の企業', ['七割の企業']],
    ['ja', '五か国', ['五か国']],
    ['ja', '三社と二つ', ['三社と二つ', '三社と二つ']],
    ['ja', '半数を超える', ['半数を超える']],
    ['en', 'Two thirds of firms', ['Two thirds of firms', 'Two thirds of firms']],
    ['en', 'twice as often', ['twice as often']],
    ['en', 'about 70%', ['about 70%']],
  ] as const)('%s: %s', (locale, text, found) => {
    expect(writtenNumbers(text, locale)).toEqual(found);
  });
});

describe('a reference, a parameter and an idiom are none', () => {
  test.each([
    ['ja', '{st:commercialised-exploring}と{year:murc-2023}、{number}社。一方、第三者が一つずつ'],
    ['en', '{dv:profit-ratio-computed|range} of {number}, one by one'],
  ] as const)('%s: %s', (locale, text) => {
    expect(writtenNumbers(text, locale)).toEqual([]);
  });
});
