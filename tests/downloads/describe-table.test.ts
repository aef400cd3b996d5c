import { describe, expect, test } from 'vitest';
import { citeLine } from '../../src/citations/cite-line.ts';
import { downloadFormats, formatNames } from '../../src/downloads/download-formats.ts';
import { tableToDownload } from '../../src/downloads/read-table.ts';
import { tableReadme } from '../../src/downloads/readme.ts';
import type { DownloadSource } from '../../src/downloads/site-file.ts';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { fingerprintOf } from '../../src/evidence/read-fingerprints.ts';
import { message } from '../../src/i18n/messages.ts';
import { locales, type Locale } from '../../src/schema/locale.ts';

const evidence = readEvidence();
const { published, released, version } = evidence.all;
const addressOf = (locale: Locale, path: string): string => `https://evidence.example/${locale}${path}`;
const edition = { version, released, url: addressOf, fingerprint: fingerprintOf };
const source: DownloadSource = { evidence, addressOf, cite: citeLine(evidence, edition) };

describe.each(published)('$id', ({ id, sources, roles, licence, figure, columns, rows }) => {
  const table = tableToDownload(source, id);

  test('has its rows and its columns', () => {
    expect(table.rows.length).toBe(rows);
    expect(table.columns).toEqual(columns);
    const names = columns.map(({ name }) => name);
    expect(table.rows.filter((row) => Object.keys(row).some((name) => !names.includes(name)))).toEqual([]);
  });

  test.each(locales)('tells in %s where it comes from and what it may be used for', (locale) => {
    const told = table.facts.map(({ value }) => value[locale]);
    const titles = sources.map((each) => evidence.source(each).title[locale]);
    expect(told).toEqual(expect.arrayContaining([id, version, released, licence[locale], ...titles]));
    expect(told).toContain(`https://evidence.example/${locale}/data/${id}/`);
    const citation = told.find((line) => line.includes(fingerprintOf(`table:${id}`)));
    if (roles.includes('synthetic')) {
      expect(citation).toBeUndefined();
      expect(told).toContain(message(locale, 'cite.refusedSynthetic'));
    } else {
      expect(citation).toContain(`https://evidence.example/${locale}/data/${id}/`);
      expect(citation).toContain(version);
      if (titles.length === 1) expect(citation).toContain(titles[0]);
    }
    const words = roles.map((role) => message(locale, `role.${role}`));
    if (words.length > 0) expect(told).toContain(words.join(locale === 'ja' ? '、' : ', '));
  });

  test('says of no column that it is empty where a row fills it', () => {
    const saidEmpty = columns.filter(({ title }) => /ため空欄/u.test(title.ja));
    const filled = saidEmpty.filter(({ name }) => table.rows.some((row) => row[name] !== null));
    expect(filled.map(({ name }) => name)).toEqual([]);
  });

  test('explains every code that its rows use', () => {
    const explained = new Set(table.symbols.map(({ column, symbol }) => `${column} ${symbol}`));
    const used = ['role', 'status', 'interval', 'statistic', 'suppression'].flatMap((column) =>
      table.rows.flatMap((row) => (row[column] == null ? [] : [`${column} ${row[column]}`])),
    );
    expect([...new Set(used)].filter((code) => !explained.has(code))).toEqual([]);
  });

  test.each(locales)(
    'has a README in %s that names files, columns, roles, licence and citation',
    (locale) => {
      const paths = formatNames.map((name) => `${id}.${downloadFormats[name].extension}`);
      const readme = tableReadme(source, table, locale, paths);
      const lines = readme.split('\n');
      for (const path of paths) expect(lines.filter((line) => line.startsWith(`- ${path}: `)).length).toBe(1);
      for (const { name, title } of columns) {
        expect(lines.some((line) => line.startsWith(`- ${name}: ${title[locale]}`))).toBe(true);
      }
      expect(readme).toContain(licence[locale]);
      expect(readme).not.toMatch(/\{[a-z]+(?::|\})|undefined|null/);
      for (const role of roles) expect(readme).toContain(message(locale, `download.role.${role}`));
      if (roles.includes('synthetic')) expect(readme).toContain(message(locale, 'download.syntheticMark'));
      if (figure !== null && figure.startsWith('fig-')) {
        expect(table.facts.some(({ value }) => value.ja === `図表${Number(figure.slice(4))}`)).toBe(true);
      }
    },
  );
});

test('a table of generated data says so in its id, its title and its notes', () => {
  const synthetic = published.filter(({ roles }) => roles.includes('synthetic'));
  expect(synthetic.length).toBeGreaterThan(1);
  for (const { id, title } of synthetic) {
    expect(id).toMatch(/-synthetic$/);
    expect(title.ja).toContain('合成データ');
    expect(title.en).toContain('synthetic');
    expect(tableToDownload(source, id).notes[0]?.ja).toContain('合成データ');
  }
});
