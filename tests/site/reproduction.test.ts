import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { message } from '../../src/i18n/messages.ts';
import { syntheticMark } from '../../src/schema/reproduction.ts';
import { builtEvidence, builtPages } from './built-site.ts';
import { numberTokens } from './number-tokens.ts';
import { distFolder } from './page-paths.ts';
import { textNodes } from './trace-page.ts';

const { reproduction, statements, published } = builtEvidence();
const pages = builtPages().filter(({ path }) => path.endsWith('/reproduction/'));
const compared = (reproduction?.rows ?? []).filter(({ kind }) => kind !== 'none' && kind !== 'elsewhere');

test('the page stands in both languages', () => {
  expect(pages.map(({ path }) => path)).toEqual(['/en/reproduction/', '/reproduction/']);
  expect(compared.length).toBeGreaterThan(20);
});

describe.each(pages)('$path', ({ document, locale }) => {
  const rows = [...document.querySelectorAll<HTMLElement>('table.reproduction tbody tr')];
  const word = message(locale, 'reproduction.word');

  test('says before anything else that the data are synthetic and what agreement proves', () => {
    const main = document.querySelector('main');
    const notice = document.querySelector('main .synthetic-notice');
    expect(main?.querySelector('h1')?.textContent).toContain(locale === 'ja' ? '合成データ' : 'synthetic');
    expect(document.title).toContain(locale === 'ja' ? '合成データ' : 'synthetic');
    expect(notice?.textContent).toContain(message(locale, 'reproduction.noticeTitle'));
    expect(notice?.textContent).toContain(message(locale, 'reproduction.noticeMeaning'));
    const first = document.querySelector('main h1 + *');
    expect(first).toBe(notice);
  });

  test('has a row for each statement compared, with both values and a verdict', () => {
    expect(rows.map((row) => row.dataset['statement'])).toEqual(compared.map(({ id }) => id));
    const withheld = compared.filter(({ verdict }) => verdict === 'notInMicrodata').map(({ id }) => id);
    // A share of so few that its weights would tell the withheld counts of their groups.
    expect(withheld).toEqual(['grounds-value-seventh']);
    for (const row of rows) {
      const [wording, , value, precision, , verdict] = [...row.querySelectorAll('td')];
      const isWithheld = withheld.includes(row.dataset['statement'] ?? '');
      expect(wording?.textContent.trim()).not.toBe('');
      expect(numberTokens(value?.textContent ?? '').length > 0).toBe(!isWithheld);
      expect(numberTokens(precision?.textContent ?? '').length > 0).toBe(!isWithheld);
      expect(verdict?.querySelector('strong')?.textContent).toBe(
        message(locale, `reproduction.verdict.${isWithheld ? 'notInMicrodata' : 'reproduced'}`),
      );
    }
  });

  test('puts the word before every number from synthetic data', () => {
    const marked = [...document.querySelectorAll('[data-role=synthetic]')];
    expect(marked.length).toBeGreaterThan(2 * compared.length);
    const bare = marked.filter(
      (each) => each.closest('td')?.querySelector('.synthetic-word')?.textContent !== word,
    );
    expect(bare).toEqual([]);
    const cells = [...document.querySelectorAll('table.reproduction td.microdata:not([data-verdict])')];
    const silent = cells.filter(
      (cell) => numberTokens(cell.textContent).length > 0 && !cell.textContent.includes(word),
    );
    expect(silent).toEqual([]);
  });

  test('keeps published and synthetic numbers in separate cells, under separate heads, and in no figure', () => {
    expect(document.querySelector('main figure, main svg')).toBeNull();
    const mixed = [...document.querySelectorAll('td.microdata')].filter(
      (cell) => cell.querySelector('[data-ref^="st:"]') !== null,
    );
    expect(mixed).toEqual([]);
    expect(
      document.querySelectorAll('td.published .synthetic-word, td.published [data-role=synthetic]').length,
    ).toBe(0);
    const head = document.querySelector('table.reproduction thead .microdata');
    expect(head?.textContent.trim()).toBe(message(locale, 'reproduction.synthetic'));
    expect(head?.getAttribute('scope')).toBe('colgroup');
  });

  test('has no synthetic number outside that table', () => {
    const strays = textNodes(document).filter(
      ({ parentElement }) =>
        parentElement?.closest('[data-ref^="cell:reproduction"]') !== null &&
        parentElement?.closest('table.reproduction') === null,
    );
    expect(strays).toEqual([]);
  });

  test('names every statement once: compared, out of reach, or from elsewhere', () => {
    const named = [...document.querySelectorAll<HTMLElement>('[data-statement]')].map(
      (each) => each.dataset['statement'],
    );
    expect(named.toSorted()).toEqual(statements.map(({ id }) => id).toSorted());
  });

  test('leads to the files, whose names say synthetic', () => {
    const files = [...document.querySelectorAll('.downloads a[download]')].map(
      (each) => each.getAttribute('href') ?? '',
    );
    expect(files.length).toBe(2);
    expect(files.filter((href) => !href.includes('synthetic'))).toEqual([]);
  });

  test('has a social image without a number of it', () => {
    const image = document.querySelector('meta[property="og:image:alt"]')?.getAttribute('content') ?? '';
    expect(numberTokens(image)).toEqual([]);
  });
});

describe('what leaves the site', () => {
  const table = published.find(({ id }) => id.startsWith('reproduction'));

  test('is called synthetic in id, titles, descriptions and file names', () => {
    expect(table?.id).toBe('reproduction-synthetic');
    expect(table?.title.ja).toContain('合成データ');
    expect(table?.title.en).toContain('synthetic: not a finding');
    expect(table?.description.ja).toContain('合成データ');
    expect(table?.description.en).toContain('synthetic');
    const names = readdirSync(join(distFolder, 'data/tables')).filter((name) =>
      name.startsWith('reproduction'),
    );
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !name.startsWith('reproduction-synthetic.'))).toEqual([]);
  });

  test('bears the mark in every row of its files', () => {
    const text = readFileSync(join(distFolder, 'data/tables/reproduction-synthetic.csv'), 'utf8');
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    expect(data.length).toBe(statements.length);
    expect(data.filter((row) => row['mark'] !== syntheticMark || row['microdata'] !== 'synthetic')).toEqual(
      [],
    );
  });

  test('includes no other file of generated values than the survey to try the site with, marked in every row', () => {
    const names = readdirSync(join(distFolder, 'data'), { recursive: true, encoding: 'utf8' });
    const stem = 'survey/producer-survey-synthetic';
    const found = names.filter((name) => name.includes('producer-survey')).sort();
    expect(found).toEqual([`${stem}.codebook.json`, `${stem}.csv`]);
    const read = (ending: string): string => readFileSync(join(distFolder, `data/${stem}${ending}`), 'utf8');
    const { data } = Papa.parse<Record<string, string>>(read('.csv'), { header: true, skipEmptyLines: true });
    expect(data.length).toBeGreaterThan(1000);
    expect(data.filter(({ synthetic }) => synthetic !== '1')).toEqual([]);
    const { microdata, title } = JSON.parse(read('.codebook.json')) as { microdata: string; title: object };
    expect(microdata).toBe('synthetic');
    expect(title).toEqual({
      ja: expect.stringContaining('合成データ') as string,
      en: expect.stringContaining('synthetic data') as string,
    });
  });
});
