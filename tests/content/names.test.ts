import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import type { Localised } from '../../src/schema/locale.ts';
import { unknownNames } from './name-like.ts';
import { writtenTexts } from '../../scripts/texts/written-texts.ts';

const { all } = readEvidence();
const inData = [
  ...all.passages.map(({ id, gloss }) => ({ place: `passage ${id}`, text: gloss })),
  ...all.caseFunctions.map(({ id, text }) => ({ place: `function ${id}`, text })),
  ...all.modelElements.map(({ id, text }) => ({ place: `element ${id}`, text })),
  ...all.schemes.flatMap(({ nodes, flows }) =>
    [...nodes, ...flows].map(({ id, label }) => ({ place: `scheme ${id}`, text: label })),
  ),
].filter((row): row is { place: string; text: Localised } => row.text !== null);
const texts = [
  ...writtenTexts().filter(({ place }) => place.startsWith('content/cases')),
  ...inData.flatMap(({ place, text }) =>
    (['ja', 'en'] as const).map((locale) => ({ place, locale, text: text[locale] })),
  ),
];

test('the texts are found', () => {
  expect(texts.filter(({ place }) => place.startsWith('content')).length).toBeGreaterThan(100);
  expect(texts.length).toBeGreaterThan(400);
});

test.each(texts.map(({ place, locale, text }) => [`${place} (${locale})`, locale, text] as const))(
  '%s names nobody who is not in the report',
  (_, locale, text) => {
    expect(unknownNames(text, locale, all.names)).toEqual([]);
  },
);

describe('a name that the register does not hold is found', () => {
  test.each([
    ['ja', '東京大学の山田教授が', ['東京大学', '山田教授']],
    ['ja', '{nm:osaka-university}の中島教授と篠原調査役', []],
    ['en', 'Here Professor Yamada of Keio meets Nakajima.', ['Professor', 'Yamada', 'Keio']],
    ['en', 'Firms in Tokyo and {nm:astem} meet SMEs. They agree.', []],
  ] as const)('%s: %s', (locale, text, found) => {
    expect(unknownNames(text, locale, all.names)).toEqual(found);
  });
});
