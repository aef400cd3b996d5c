import { expect, test } from 'vitest';
import type { GlossaryEntry } from '../../src/schema/glossary.ts';
import { glossaryGroups } from '../../src/text/glossary-groups.ts';

const entry = (reading: string, en: string): GlossaryEntry => ({
  id: en,
  term: { ja: reading, en },
  reading,
  enStatus: 'ours',
  definition: { ja: '定義。', en: 'A definition.' },
  passages: [],
  sources: [],
  see: [],
});

const entries = [
  entry('がいすう', 'number'),
  entry('わりあい', 'share'),
  entry('こあぎじゅつ', 'Core technology'),
  entry('ぷろだくと', 'product'),
  entry('はかい', 'cluster'),
  entry('りばーす', 'SME'),
];
const shown = (locale: 'ja' | 'en'): [string, string[]][] =>
  glossaryGroups(entries, locale).map(({ initial, entries: own }) => [initial, own.map(({ id }) => id)]);

test('Japanese terms stand by reading, voiced sounds with the plain ones', () => {
  expect(shown('ja')).toEqual([
    ['か', ['number', 'Core technology']],
    ['は', ['cluster', 'product']],
    ['ら', ['SME']],
    ['わ', ['share']],
  ]);
});

test('English terms stand by letter, whatever their case', () => {
  expect(shown('en')).toEqual([
    ['C', ['cluster', 'Core technology']],
    ['N', ['number']],
    ['P', ['product']],
    ['S', ['share', 'SME']],
  ]);
});
