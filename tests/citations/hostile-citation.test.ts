import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Citation } from '../../src/citations/citation.ts';
import { citationText } from '../../src/citations/citation-part.ts';
import { writeCitation, type CitationFormat } from '../../src/citations/write-citation.ts';
import { citation, references } from './cited.ts';
import { anyCharacter } from '../fuzz/any-character.ts';
import { readCitation } from './read-citation.ts';

const day = { year: 2026, month: 1, day: 2 };
/** What this site writes of CSL-JSON, after its specification; the project's official schema is not among our files. */
const cslText = { type: 'string', minLength: 1 };
const cslDay = { type: 'array', minItems: 1, maxItems: 3, items: { type: ['integer', 'string'] } };
const cslDate = {
  type: 'object',
  required: ['date-parts'],
  properties: { 'date-parts': { type: 'array', items: cslDay } },
};
const isCsl = new Ajv({ strict: false }).compile({
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    required: ['id', 'type', 'title'],
    properties: {
      id: cslText,
      type: cslText,
      title: cslText,
      URL: cslText,
      issued: cslDate,
      accessed: cslDate,
    },
  },
});

function titled(title: string): Citation {
  const real = citation('fig:fig-05');
  const [first] = real.originals;
  if (first === undefined) throw new Error('a figure is taken from the report');
  const source = { ...first.source, title: { ja: title, en: title }, publisher: { ja: title, en: title } };
  return { ...real, title: { ja: title, en: title }, originals: [{ ...first, source }] };
}

const write = (title: string, format: CitationFormat): string =>
  citationText(writeCitation(titled(title), format, 'ja'), day);

/** What a reader may find in place of line breaks, which no format carries. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

const hostile = [
  'A & B, 50% of $1 #2 x_y {z} ~ ^ \\ \\emph{not} \\',
  'unbalanced { brace',
  'unbalanced } brace',
  '} , title = {taken over',
  'Ministry of Economy, Trade and Industry and others',
  'first\r\nER  - \r\nTY  - BOOK\r\nTI  - smuggled',
  'first\nTI  - second',
  'first\u2028AU  - third\u2029',
  '"], "id": "smuggled',
  '<script>alert(1)</script> & <i>x</i>',
  '「『入れ子』」と“引用”',
  '﨑髙𠮷',
  '(accessed)',
];

test.each(hostile)('BibTeX keeps %j a title', (title) => {
  const entries = readCitation(write(title, 'bibtex'));
  expect(entries.map((entry) => oneLine(entry.title))).toEqual([oneLine(title), oneLine(title)]);
  expect(entries[0]?.author).toBe(oneLine(title));
});

test.each(hostile)('the braces of BibTeX stay balanced with %j', (title) => {
  const depth = [...write(title, 'bibtex').matchAll(/[{}]/g)].reduce((open, [brace]) => {
    expect(open).toBeGreaterThanOrEqual(0);
    return open + (brace === '{' ? 1 : -1);
  }, 0);
  expect(depth).toBe(0);
});

test.each(hostile)('RIS keeps %j on its line', (title) => {
  const lines = write(title, 'ris').split('\n');
  expect(lines.filter((line) => line !== '' && !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
  expect(lines.filter((line) => line.startsWith('TY')).length).toBe(2);
  const entries = readCitation(write(title, 'ris'));
  expect(entries.map((entry) => oneLine(entry.title))).toEqual([oneLine(title), oneLine(title)]);
  // A comma would split the name of a body in two.
  expect(entries[0]?.author).not.toContain('|');
});

test.each(hostile)('CSL-JSON keeps %j a title', (title) => {
  const items: unknown = JSON.parse(write(title, 'csl'));
  expect(isCsl(items)).toBe(true);
  expect(items).toMatchObject([{ title }, { title }]);
});

test('any text at all stays a title in CSL-JSON and a line in RIS, and never opens or closes a brace', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (title) => {
      expect(JSON.parse(write(title, 'csl'))).toMatchObject([{ title }, { title }]);
      const records = write(title, 'ris').split('\n');
      expect(records.filter((line) => line.startsWith('ER')).length).toBe(2);
      const braces = write(title, 'bibtex').match(/[{}]/g) ?? [];
      expect(braces.filter((brace) => brace === '{').length * 2).toBe(braces.length);
    }),
  );
});

test('every citation in CSL-JSON keeps to the schema of the format', () => {
  for (const reference of references) {
    for (const on of [day, null]) {
      const items: unknown = JSON.parse(citationText(writeCitation(citation(reference), 'csl', 'en'), on));
      expect(isCsl(items), `${reference}: ${JSON.stringify(isCsl.errors)}`).toBe(true);
    }
  }
});

test('the schema finds what is wrong', () => {
  expect(isCsl([{ id: 'x', type: 'web page' }])).toBe(false);
  expect(isCsl([{ id: 'x', type: 'webpage', accessed: { 'date-parts': [[]] } }])).toBe(false);
});
