import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ruleOfLanguage = /[^{}]*(?::lang\(|\[lang)[^{}]*\{(?<body>[^{}]*)\}/g;
const colour = /(?:^|[\s;-])(?:color|background|fill|stroke|opacity|border|filter)[^:;]*:/;

const sheets = readdirSync('src/styles').filter((name) => name.endsWith('.css'));

test.each(sheets)('%s gives no language a colour of its own', (sheet) => {
  const rules = [...readFileSync(`src/styles/${sheet}`, 'utf8').matchAll(ruleOfLanguage)];
  expect(rules.map(({ groups }) => groups?.['body'] ?? '').filter((body) => colour.test(body))).toEqual([]);
});

test('a colour of a language is found', () => {
  const [rule] = [...':lang(en) a { margin: 0; background-color: red; }'.matchAll(ruleOfLanguage)];
  expect(colour.test(rule?.groups?.['body'] ?? '')).toBe(true);
});
