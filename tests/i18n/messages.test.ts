import { describe, expect, test } from 'vitest';
import { compareKeys, filledMessage, message, type MessageKey } from '../../src/i18n/messages.ts';
import { readJson } from '../../scripts/texts/written-texts.ts';

const ja = readJson('i18n/ja.json') as Record<MessageKey, string>;
const en = readJson('i18n/en.json') as Record<MessageKey, string>;
const keys = Object.keys(ja) as MessageKey[];

describe('compareKeys', () => {
  test('finds nothing where the keys agree', () => {
    expect(compareKeys({ a: 'x', b: 'y' }, { b: 'z', a: 'w' }, 'en.json')).toEqual([]);
  });

  test('finds a missing, an extra and an empty key, all at once', () => {
    expect(compareKeys({ a: 'x', b: 'y' }, { b: ' ', c: 'z' }, 'en.json')).toEqual([
      'en.json: missing key a',
      'en.json: extra key c',
      'en.json: empty text b',
    ]);
  });

  test('does not take a name that every object has for a key', () => {
    expect(compareKeys({ toString: 'x' }, {}, 'en.json')).toEqual(['en.json: missing key toString']);
  });
});

test('both languages and the descriptions have the same keys', () => {
  const descriptions = readJson('i18n/descriptions.json') as Record<string, string>;
  expect(compareKeys(ja, en, 'en.json')).toEqual([]);
  expect(compareKeys(ja, descriptions, 'descriptions.json')).toEqual([]);
});

test.each(keys)('%s has the same placeholders in both languages', (key) => {
  const placeholders = (text: string): string[] => [...new Set(text.match(/\{[^}]*\}/g))].sort();
  expect(placeholders(en[key])).toEqual(placeholders(ja[key]));
});

test.each(keys)('%s is Japanese in Japanese and has none in English', (key) => {
  if (key !== 'language.switch') expect(en[key]).not.toMatch(/[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u);
  if (key !== 'site.name')
    expect(ja[key]).not.toMatch(
      /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}] [\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u,
    );
});

describe('filledMessage', () => {
  test('fills parameters and leaves references', () => {
    expect(filledMessage('ja', 'figure.number', { number: '5' })).toBe('図表5');
    expect(filledMessage('en', 'statement.lead', {})).toBe(message('en', 'statement.lead'));
    expect(message('en', 'statement.lead')).toContain('{site:statements}');
  });

  test('does not fill a parameter that came with a value', () => {
    expect(filledMessage('en', 'interval.closed', { low: '{high}', high: '2' })).toBe('{high}–2');
  });

  test('names the parameter that is missing', () => {
    expect(() => filledMessage('ja', 'figure.number', {})).toThrow(/figure\.number: \{number\}/);
  });
});
