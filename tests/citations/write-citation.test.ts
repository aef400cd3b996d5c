import { describe, expect, test } from 'vitest';
import { citationText } from '../../src/citations/citation-part.ts';
import { citationFormats, writeCitation, type CitationFormat } from '../../src/citations/write-citation.ts';
import { locales, type Locale } from '../../src/schema/locale.ts';
import { citation, cited, edition, references } from './cited.ts';
import { readCitation } from './read-citation.ts';

const day = { year: 2026, month: 11, day: 8 };

function written(reference: string, format: CitationFormat, locale: Locale = 'ja', on = day): string {
  return citationText(writeCitation(citation(reference), format, locale), on);
}

const report =
  '「中小企業のイノベーションの在り方に関する有識者検討会 中間とりまとめ」（中小企業庁、2023年）';
const survey =
  '「中小企業のイノベーションの現状に関する調査」（三菱UFJリサーチ＆コンサルティング（中小企業庁委託）、2023年）';
const address = 'https://evidence.example/releases/1.2.3';

describe('the credit line', () => {
  test('names the report first, with its place, and then the page, version, day and fingerprint', () => {
    const { fingerprint } = citation('st:need-felt');
    expect(written('st:need-felt', 'credit')).toBe(
      `出典：${report}第1章（原調査：${survey}）、「イノベーションの必要性を感じている中小企業の割合：『7割超』」（中小企業イノベーション エビデンス、データ1.2.3版）（${address}/statements/need-felt/）（2026年11月8日に利用）［${fingerprint}］`,
    );
  });

  test('says of what was processed that it was', () => {
    expect(written('fig:fig-05', 'credit')).toContain(
      `出典：${report}図表5（原調査：${survey}）を加工して作成した「図表5：`,
    );
    expect(written('fig:fig-05', 'credit', 'en')).toMatch(
      /^Source: Small and .*, Figure 5 .*; processed into “Figure 5: /,
    );
    expect(written('st:need-felt', 'credit', 'en')).not.toContain('processed');
    expect(written('dv:commercialised-difference', 'credit')).toContain('を加工して作成した');
  });

  test('says of a drawing of which nothing was redrawn that it is shown', () => {
    expect(written('fig:fig-16', 'credit')).not.toContain('加工');
  });

  test('says where a fact was read, and how far', () => {
    expect(written('fact:tdb2026-valid', 'credit')).toContain(
      '（帝国データバンク、2026年）（https://bizzine.jp/article/detail/12643）（確認の程度：報道記事を読んだ（原典は未見））',
    );
  });

  test('names no publication twice', () => {
    const twice = references.filter((reference) => {
      const named = citation(reference).originals.flatMap(({ source, surveys }) => [source, ...surveys]);
      return new Set(named).size < named.length;
    });
    expect(twice).toEqual([]);
  });

  test('does not name ten publications in one line', () => {
    expect(written('table:facts', 'credit')).toContain('出典：表の各行に記した資料を加工して作成した');
  });
});

test('SIST 02', () => {
  expect(written('fig:fig-05', 'sist02')).toBe(
    `中小企業庁. 中小企業のイノベーションの在り方に関する有識者検討会 中間とりまとめ. 2023, 図表5.
中小企業イノベーション エビデンス. “図表5：ニーズ探索の取組状況と新製品・新サービスの事業化との相関”. 1.2.3版. ${address}/figures/fig-05/, (参照 2026-11-08), ${citation('fig:fig-05').fingerprint}.`,
  );
  expect(written('fig:fig-05', 'sist02', 'en')).toBe(written('fig:fig-05', 'sist02'));
});

test('APA', () => {
  expect(written('table:fig-05', 'apa', 'en')).toBe(
    `Small and Medium Enterprise Agency, METI. (2023). 中小企業のイノベーションの在り方に関する有識者検討会 中間とりまとめ [Interim Report of the Expert Study Group on Innovation in Small and Medium Enterprises].
SME Innovation Evidence contributors. (n.d.). Needs exploration and bringing new products and services to market (Version 1.2.3; ${citation('table:fig-05').fingerprint}) [Data set]. SME Innovation Evidence. Retrieved November 8, 2026, from ${address}/en/data/fig-05/`,
  );
  expect(written('table:fig-05', 'apa', 'ja')).toBe(written('table:fig-05', 'apa', 'en'));
});

test('a release with a day bears it in every format', () => {
  const released = citation('fig:fig-05', { ...edition, released: '2027-03-09' });
  const text = (format: CitationFormat): string => citationText(writeCitation(released, format, 'en'), day);
  expect(text('sist02')).toContain('. 2027-03-09, 1.2.3版. ');
  expect(text('apa')).toContain('contributors. (2027, March 9). Figure 5');
  expect(text('bibtex')).toMatch(/year = \{2027\}[^}]*[\s\S]*month = mar/);
  expect(text('ris')).toContain('PY  - 2027\nDA  - 2027/03/09/\n');
  expect(text('csl')).toContain('"date-parts": [[2027,3,9]]');
});

test('without a day of access, every format has a place for it that says so', () => {
  const places: Record<CitationFormat, string> = {
    credit: '（○年○月○日に利用）',
    sist02: '(参照 YYYY-MM-DD)',
    apa: 'Retrieved [day of access], from',
    bibtex: 'urldate = {YYYY-MM-DD}',
    ris: 'Y2  - YYYY/MM/DD\n',
    csl: '"date-parts": [["YYYY", "MM", "DD"]]',
  };
  for (const format of citationFormats)
    expect(citationText(writeCitation(citation('fig:fig-05'), format, 'ja'), null)).toContain(places[format]);
});

test('what was generated is refused', () => {
  for (const id of ['reproduction-synthetic', 'survey-estimates-synthetic'])
    expect(cited(`table:${id}`)).toEqual({ reference: `table:${id}`, refused: 'synthetic' });
});

test('the address of the report is not known and is not made up', () => {
  for (const format of citationFormats) {
    const addresses = written('fig:fig-05', format).match(/https?:\/\/[^\s）",}]+/g) ?? [];
    expect(new Set(addresses).size).toBe(1);
    expect(addresses[0]).toMatch(/^https:\/\/evidence\.example\//);
  }
});

describe.each(locales)('read back, in %s', (locale) => {
  test.each(['bibtex', 'ris', 'csl'] as const)('%s says of everything what it is and whose', (format) => {
    for (const reference of references) {
      const { originals, title, fingerprint, url } = citation(reference);
      const entries = readCitation(written(reference, format, locale));
      expect([reference, entries.length]).toEqual([reference, originals.length + 1]);
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
      expect(entries.slice(0, -1).map((entry) => entry.title)).toEqual(
        originals.map(({ source }) => source.title[locale]),
      );
      expect(entries.slice(0, -1).map((entry) => entry.publisher)).toEqual(
        originals.map(({ source }) => source.publisher[locale]),
      );
      expect(entries.slice(0, -1).map((entry) => entry.url)).toEqual(
        originals.map(({ source }) => (source.url === null ? null : new URL(source.url).href)),
      );
      const own = entries.at(-1);
      expect(own).toMatchObject({ title: title[locale], url: url[locale], version: '1.2.3', year: null });
      expect(own?.note).toContain(fingerprint);
      expect(own?.author).toContain(locale === 'ja' ? 'エビデンス' : 'SME Innovation Evidence contributors');
    }
  });

  test('every format of everything names the report or the source before this site', () => {
    for (const reference of references) {
      const [first] = citation(reference).originals;
      for (const format of citationFormats) {
        // A credit line sets a title in quotation marks, inside which others become inner ones.
        const plain = (text = ''): string => text.replaceAll(/[「」『』]/g, '');
        const text = plain(written(reference, format, locale));
        const names = [
          first?.source.title.ja,
          first?.source.title.en,
          '各行に記した資料',
          'named in each row',
        ];
        const places = names.map((name) => text.indexOf(plain(name))).filter((place) => place >= 0);
        expect(places.length, `${reference} as ${format}`).toBeGreaterThan(0);
        expect(Math.min(...places)).toBeLessThan(text.indexOf('evidence.example'));
      }
    }
  });
});

test('the day of access is read', () => {
  for (const format of ['bibtex', 'csl'] as const)
    expect(readCitation(written('table:fig-05', format)).at(-1)?.accessed).toEqual([2026, 11, 8]);
  expect(readCitation(written('table:fig-05', 'ris')).at(-1)?.accessed).toEqual([2026, 11, 8]);
});
