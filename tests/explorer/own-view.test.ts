import { describe, expect, test } from 'vitest';
import { drawView, imageFile } from '../../src/explorer/draw-view.ts';
import { type ExplorerState, firstState, views } from '../../src/explorer/explorer-state.ts';
import { explorerView } from '../../src/explorer/explorer-view.ts';
import { explorerWordKeys, ownWordKeys } from '../../src/explorer/explorer-words.ts';
import { tableHtml } from '../../src/explorer/table-html.ts';
import { viewBook } from '../../src/explorer/view-book.ts';
import { viewCitation } from '../../src/explorer/view-citation.ts';
import { viewCsv, viewFileName } from '../../src/explorer/view-csv.ts';
import { message } from '../../src/i18n/messages.ts';
import { locales, type Locale } from '../../src/schema/locale.ts';
import { syntheticMark } from '../../src/schema/reproduction.ts';
import { citationTemplates } from '../../src/citations/citation-templates.ts';
import { citation } from '../citations/cited.ts';
import { readXlsx } from '../downloads/read-back.ts';
import { testRelease } from './release.ts';

const { index, files } = await testRelease();
const wordsOf = (locale: Locale) =>
  Object.fromEntries(
    [...explorerWordKeys, ...ownWordKeys].map((key) => [key, message(locale, `explore.${key}`)]),
  );
const ownMark = 'own file, not published';

/** A view of a reader's own file, whose answers are generated or those of respondents. */
function saved(mark: typeof index.mark, locale: Locale = 'en', change: Partial<ExplorerState> = {}) {
  const own = { ...index, mark, significance: null };
  const state = { ...firstState(own), ...change };
  const file = files.find(({ question }) => question === state.question);
  if (file === undefined) throw new Error(`no file of ${state.question}`);
  const words = wordsOf(locale);
  const view = explorerView({ index: own, file, state, words, locale, isOwn: true });
  return { view, index: own, words, address: null };
}

describe.each([
  [null, [ownMark]],
  [syntheticMark, [syntheticMark, ownMark]],
] as const)('a view of a reader’s own file with the mark %s', (mark, said) => {
  test('says in its files and their names that it is not published', () => {
    const all = saved(mark);
    const [header = '', ...lines] = viewCsv(all).trim().split('\r\n');
    expect(header).toMatch(/^mark,/);
    expect(header).not.toContain('address');
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) for (const words of said) expect(line).toContain(words);
    for (const form of views) {
      const svg = imageFile(all.view, drawView(all.view, 680, form), {});
      for (const words of said) expect(svg).toContain(words);
      expect(svg.includes('stroke-dasharray')).toBe(mark !== null);
    }
    expect(viewFileName(all.view, 'csv').endsWith('-own-file-not-published.csv')).toBe(true);
    expect(viewFileName(all.view, 'csv').includes('-synthetic')).toBe(mark !== null);
  });

  test('says so in its workbook, whose sheets have names that Excel takes', async () => {
    const [data, about] = await readXlsx(await viewBook(saved(mark), '2026-11-28'));
    for (const sheet of [data, about]) {
      expect(sheet?.sheet).toContain('own file');
      expect(sheet?.sheet.length).toBeLessThanOrEqual(31);
    }
    const [first = []] = about?.data.slice(1) ?? [];
    expect(first[0]).toBe('mark');
    for (const words of said) expect(first[1]).toContain(words);
    expect(about?.data.map(([item]) => item)).not.toContain('address');
  });

  test.each(locales)('is marked in its table, untested, and never cited: %s', (locale) => {
    const { view, words } = saved(mark, locale);
    expect(tableHtml(view, words)).toContain(message(locale, 'explore.own.mark'));
    expect(tableHtml(view, words).includes(message(locale, 'explore.noticeTitle'))).toBe(mark !== null);
    expect(view.notes).toContain(message(locale, 'explore.own.untested'));
    expect(view.source).toMatch(/not published|未公表/i);
    const key = mark === null ? 'explore.own.refused' : 'explore.own.refusedSynthetic';
    const templates = citationTemplates(citation('table:facts'), locale);
    expect(viewCitation(view, templates, words, '')).toEqual({ refused: message(locale, key) });
  });
});

test('without a breakdown there is nothing to test, and nothing is said of it', () => {
  const { view } = saved(null, 'en', { by: null });
  expect(view.notes).not.toContain(message('en', 'explore.own.untested'));
});

test('a released view says nothing of a file of the reader', () => {
  const state = firstState(index);
  const file = files.find(({ question }) => question === state.question);
  if (file === undefined) throw new Error('no file');
  const words = wordsOf('en');
  const view = explorerView({ index, file, state, words, locale: 'en' });
  const all = { view, index, words, address: 'https://example.org/' };
  for (const text of [viewCsv(all), tableHtml(view, words), viewFileName(view, 'csv')]) {
    expect(text).not.toMatch(/own.file/i);
  }
});
