import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accessedText, type AccessedForm } from '../../src/citations/accessed-text.ts';
import { pptx } from '../../src/downloads/formats/pptx.ts';
import type { Slide } from '../../src/downloads/formats/slide.ts';
import { message } from '../../src/i18n/messages.ts';
import { cleanText } from '../../src/pack/clean-text.ts';
import { escapeMarkdown } from '../../src/pack/escape-markdown.ts';
import { fillDay } from '../../src/pack/fill-day.ts';
import { listReferences, referenceText } from '../../src/pack/list-references.ts';
import type { PackEntry, PackWork } from '../../src/pack/pack-entry.ts';
import { itemNumber, type PackDocument, packMarkdown } from '../../src/pack/pack-markdown.ts';
import { packSlides } from '../../src/pack/pack-slides.ts';
import { packWord, packWordKeys, type PackWords } from '../../src/pack/pack-words.ts';
import { readSlides } from '../downloads/read-slides.ts';

const words = Object.fromEntries(
  packWordKeys.map((key) => [key, message('ja', `pack.${key}`)]),
) as unknown as PackWords;
const day = { year: 2027, month: 3, day: 4 };

function work(key: string): PackWork {
  const text = [key, ' ', { accessed: 'YYYY-MM-DD' }] as const;
  const csl = [
    `[\n {"id": "${key}", "accessed": {"date-parts": [[`,
    { accessed: '"YYYY", "MM", "DD"' },
    ']]}}\n]',
  ] as const;
  return { key, texts: { sist02: text, apa: text, bibtex: text, ris: [...text, '\nER  - \n'], csl } };
}

function entry(id: string, more: Partial<PackEntry> = {}): PackEntry {
  const slide: Slide = {
    ...{
      locale: 'ja',
      label: '図表5',
      title: id,
      subtitle: 's',
      description: 'd',
      roles: null,
      notes: ['n'],
    },
    ...{ source: '', edition: 'e', address: 'https://site.example/x/', mark: null },
    body: { kind: 'table', header: ['a', 'b'], rows: [['1|2', '<i>']], widths: [0.5, 0.5] },
  };
  return {
    ...{
      reference: `fig:${id}`,
      kind: 'fig',
      heading: id,
      finding: `f ${id}`,
      value: null,
      roles: ['公表値'],
    },
    ...{ image: null, credit: ['出典：', id, { accessed: 'ja' }], works: [work('report'), work(id)] },
    ...{ url: `https://site.example/releases/1.0.0/${id}/`, fingerprint: 'SIE1:X', slides: [slide] },
    ...more,
  };
}

function pack(notes: readonly string[], title = ''): PackDocument {
  return {
    state: { title, number: 3, items: notes.map((note, index) => ({ reference: `fig:x${index}`, note })) },
    entries: notes.map((_, index) => entry(`x${index}`)),
    ...{ words, day, locale: 'ja' },
  };
}

test('the items of a pack are numbered among the papers of a meeting', () => {
  const document = pack(['', '', '']);
  expect(document.entries.map((_, index) => itemNumber(document, index))).toEqual([
    '資料3-1',
    '資料3-2',
    '資料3-3',
  ]);
});

test('the day of access is written as everywhere on the site', () => {
  const forms: AccessedForm[] = ['ja', 'en-GB', 'en-US', 'YYYY-MM-DD', 'YYYY/MM/DD', '"YYYY", "MM", "DD"'];
  fc.assert(
    fc.property(
      fc.date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2100-01-01') }),
      (date) => {
        const some = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        for (const accessed of forms)
          expect(fillDay([{ accessed }], some)).toBe(accessedText(accessed, some));
      },
    ),
  );
});

describe('Markdown', () => {
  test.each([
    ['# heading', '\\# heading'],
    ['[a](javascript:alert(1))', '\\[a\\](javascript:alert(1))'],
    ['![a](https://evil.example/x.png)', '\\!\\[a\\](https://evil.example/x.png)'],
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['```\nx\n```', '\\`\\`\\`\\\nx\\\n\\`\\`\\`'],
    ['- a\n+ b\n1. c\n2) d', '\\- a\\\n\\+ b\\\n1\\. c\\\n2\\) d'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['    code', 'code'],
    ['a\n\n\nb', 'a\\\nb'],
    ['a | b', 'a \\| b'],
    ['&lt;', '\\&lt;'],
    ['\\*', '\\\\\\*'],
  ])('shows %s as it is', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  test('no sign of markup in a note is left open, whatever the note', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('\\`*_{}[]<>|~#&!$^-+=.:)(1 a\n')) }),
        (note) => {
          const escaped = escapeMarkdown(note);
          const open = escaped.replaceAll(/\\[^\n]/g, '');
          expect(open).not.toMatch(/[`*_{}[\]<>|~#&!$^]/);
          for (const line of escaped.split('\n')) expect(line).not.toMatch(/^\s*(?:[-+=]|\d+[.)]|\s{4})/);
          expect(escaped).not.toContain('\n\n');
        },
      ),
    );
  });

  test('holds each item with its number, table, note, citation and address, and the references once', () => {
    const text = packMarkdown(pack(['# a\n- b', '']), (path) => `https://site.example/${path}`);
    expect(text).toContain('# 検討資料\n');
    expect(text).toContain('## 資料3-1 x0\n\n**f x0**\n\n| a | b |\n| --- | --- |\n| 1\\|2 | \\<i\\> |');
    expect(text).toContain('メモ：# a'.replace('#', '\\#'));
    expect(text).toContain('出典：x12027年3月4日');
    expect(text).toContain('<https://site.example/releases/1.0.0/x1/>');
    expect(text.match(/^- report/gm)?.length).toBe(1);
    expect(text.endsWith('\n')).toBe(true);
  });

  test('a drawing is a picture at its full address', () => {
    const document = pack(['']);
    const image = { path: 'figures/downloads/a.svg', width: 1, height: 1 };
    const drawn = { ...document, entries: [entry('x0', { image })] };
    expect(packMarkdown(drawn, (path) => `https://site.example/${path}`)).toContain(
      '![x0](https://site.example/figures/downloads/a.svg)',
    );
  });
});

describe('references', () => {
  const { entries } = pack(['', '']);

  test('name each work once, in order', () => {
    expect(listReferences(entries, 'sist02', day)).toEqual([
      'report 2027-03-04',
      'x0 2027-03-04',
      'x1 2027-03-04',
    ]);
  });

  test('are one file in the forms that programs read', () => {
    expect(referenceText(entries, 'ris', day).match(/^ER {2}- $/gm)?.length).toBe(3);
    const list = JSON.parse(referenceText(entries, 'csl', day)) as unknown;
    expect(list).toMatchObject([
      { id: 'report', accessed: { 'date-parts': [[2027, 3, 4]] } },
      { id: 'x0' },
      { id: 'x1' },
    ]);
    expect(referenceText([], 'csl', day)).toBe('');
  });
});

test('the slides carry contents, numbers, notes and citations, whatever a note holds', async () => {
  const hostile = cleanText('<a:t>&"\u0000</a:t>\n=1+1', 300, true);
  const { slides, facts } = packSlides(pack([hostile, ''], 'T'), {
    ...{ day: '2026-11-29', site: 'Site', address: 'https://site.example/pack/' },
  });
  const read = await readSlides(await pptx(slides, facts));
  expect(read.length).toBe(3);
  expect(read[0]).toMatchObject({ title: 'T', links: ['https://site.example/pack/'] });
  expect(read[0]?.table).toEqual([
    ['番号', '題名'],
    ['資料3-1', 'x0'],
    ['資料3-2', 'x1'],
  ]);
  expect(read[1]?.texts.join('\n')).toContain('資料3-1　図表5');
  expect(read[1]?.texts.join('\n')).toContain('メモ：<a:t>&"');
  expect(read[2]?.texts.join('\n')).toContain('出典：x12027年3月4日');
});

test('what is filled into a text is not filled again', () => {
  expect(packWord(words, 'note', { text: '{text}{name}' })).toBe('メモ：{text}{name}');
});
