import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawView, imageFile } from '../../src/explorer/draw-view.ts';
import {
  directions,
  type ExplorerState,
  firstState,
  fittingState,
  readState,
  tablePlace,
  views,
  writeState,
} from '../../src/explorer/explorer-state.ts';
import { explorerView } from '../../src/explorer/explorer-view.ts';
import { explorerWordKeys } from '../../src/explorer/explorer-words.ts';
import { tableHtml } from '../../src/explorer/table-html.ts';
import { csvCell, viewCsv, viewFileName } from '../../src/explorer/view-csv.ts';
import { citationTemplates } from '../../src/citations/citation-templates.ts';
import { citationFormats } from '../../src/citations/write-citation.ts';
import { citation } from '../citations/cited.ts';
import { viewCitation } from '../../src/explorer/view-citation.ts';
import { message } from '../../src/i18n/messages.ts';
import type { ExplorerFile, ExplorerIndex } from '../../src/schema/explorer.ts';
import { locales } from '../../src/schema/locale.ts';
import { syntheticMark } from '../../src/schema/reproduction.ts';
import { parsePage } from '../site/built-site.ts';
import { testRelease } from './release.ts';

const { index, files } = await testRelease();
const wordsOf = (locale: 'ja' | 'en') =>
  Object.fromEntries(explorerWordKeys.map((key) => [key, message(locale, `explore.${key}`)]));
const fileOf = (state: ExplorerState): ExplorerFile => {
  const file = files.find(({ question }) => question === state.question);
  if (file === undefined) throw new Error(`no file of ${state.question}`);
  return file;
};
const viewOf = (state: ExplorerState, locale: 'ja' | 'en' = 'en', own: ExplorerIndex = index) =>
  explorerView({ index: own, file: fileOf(state), state, words: wordsOf(locale), locale });

const released = fc.constantFrom(...index.questions).chain((question) =>
  fc.record({
    question: fc.constant(question.id),
    table: fc.constantFrom(...question.tables),
    of: fc.constantFrom(...directions),
    view: fc.constantFrom(...views),
  }),
);
const states = released.map(({ question, table, of, view }): ExplorerState => ({
  ...{ question, of, view, by: table.at(-1) ?? null },
  then: table.length === 2 ? (table[0] ?? null) : null,
}));

describe('the state in the address', () => {
  test('comes back from every released state', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(readState(writeState(state, index), index)).toEqual(state);
      }),
    );
  });

  test('is empty for the table that the page opens on, which compares groups', () => {
    const first = firstState(index);
    expect([first.question, first.by, writeState(first, index)]).toEqual([
      'commercialised',
      'needs-exploration',
      '',
    ]);
    expect(readState('', index)).toEqual(first);
  });

  test.each([
    '?q=__proto__',
    '?q=employees',
    '?q=need&q=need',
    '?by=need',
    '?q=need&by=none&then=industry',
    '?q=need&by=size-class&then=region',
    '?of=cell',
    '?view=<script>alert(1)</script>',
    '?constructor=1',
    '?q=need%00',
  ])('%s gives none', (search) => {
    expect(readState(search, index)).toBeNull();
  });

  test('whatever the address says is a released table or none', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom('none', 'need', 'size-class', 'industry', 'row', 'dots'),
    );
    const search = fc.array(fc.tuple(fc.constantFrom('q', 'by', 'then', 'of', 'view', 'x'), word));
    fc.assert(
      fc.property(search, (pairs) => {
        const state = readState(`?${new URLSearchParams(pairs).toString()}`, index);
        const question = index.questions.find(({ id }) => id === state?.question);
        if (state !== null) expect(question && tablePlace(question, state)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('what a reader chooses is moved to the next released table', () => {
    fc.assert(
      fc.property(states, states, (one, other) => {
        const fitting = fittingState(index, { ...one, question: other.question });
        expect(readState(writeState(fitting, index), index)).toEqual(fitting);
      }),
    );
  });
});

test('every view shows the numbers of its file and is said alike in both languages', () => {
  fc.assert(
    fc.property(states, (state) => {
      const [ja, en] = locales.map((locale) => viewOf(state, locale));
      const texts = (view: typeof ja) =>
        view?.blocks.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
      expect(texts(ja)).toEqual(texts(en));
      const table = fileOf(state).tables.find(
        ({ by }) => by.join() === [state.then, state.by].filter((id) => id !== null).join(),
      );
      const cells = en?.blocks.flatMap(({ rows }) => rows.flatMap((row) => row.cells)) ?? [];
      const hidden = table?.n.map((n) => n === null) ?? [];
      for (const [place, cell] of cells.entries()) {
        if (hidden[place]) expect(cell.text).toBe('');
        if (state.of === 'row')
          expect(cell.text).toBe(((table?.row.estimate[place] ?? NaN) / 10).toFixed(1).replace('NaN', ''));
      }
    }),
    { numRuns: 60 },
  );
});

test('labels are text in HTML, drawings and images, and no formula in CSV', () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const rename = <Named extends { ja: string; en: string }>(named: Named): Named => ({
    ...named,
    ja: hostile,
    en: hostile,
  });
  const own: ExplorerIndex = {
    ...index,
    variables: index.variables.map((each) => ({ ...rename(each), categories: each.categories.map(rename) })),
    questions: index.questions.map((each) => ({
      ...each,
      answers: each.answers.map((answer) => ({ ...answer, ja: '=1+1', en: '=1+1' })),
    })),
  };
  const view = viewOf(firstState(index), 'ja', own);
  for (const html of [
    tableHtml(view, wordsOf('ja')),
    ...views.map((form) => imageFile(view, drawView(view, 680, form), {})),
  ]) {
    expect(parsePage(html).querySelectorAll('img')).toHaveLength(0);
    expect(html).toContain('&lt;img');
  }
  const csv = viewCsv({ view, index: own, words: wordsOf('ja'), address: '' });
  expect(csv).toContain("'=1+1");
  expect(csv).not.toMatch(/(?:^|,)"?=1/m);
  expect(['=1', '+1', '-1', '@a', '\tx', 'a,"b'].map(csvCell)).toEqual([
    ...[`"'=1"`, `"'+1"`, `"'-1"`, `"'@a"`, `"'\tx"`, '"a,""b"'],
  ]);
  expect(['＝1', '\n=1', '=1\n'].map(csvCell)).toEqual([`"'＝1"`, `"'\n=1"`, `"'=1\n"`]);
});

test('whatever leaves the site says that it is synthetic, and is not to be cited', () => {
  const view = viewOf(firstState(index));
  expect(viewFileName(view, 'csv')).toMatch(/-synthetic\.csv$/);
  const lines = viewCsv({ view, index, words: wordsOf('en'), address: '' })
    .trim()
    .split('\r\n')
    .slice(1);
  expect(lines.length).toBe(6);
  for (const line of lines) expect(line).toContain(syntheticMark);
  for (const form of views) expect(imageFile(view, drawView(view, 680, form), {})).toContain(syntheticMark);
  const templates = citationTemplates(citation('table:fig-05'), 'en');
  expect(viewCitation(view, templates, wordsOf('en'), 'https://x.example/')).toHaveProperty('refused');
  const real = viewOf(firstState(index), 'en', { ...index, mark: null });
  expect(viewCitation(real, null, wordsOf('en'), 'https://x.example/')).toHaveProperty('refused');
});

test('a view of respondents’ answers is cited in every form, bound to the estimates, whatever its labels hold', () => {
  const address = 'https://x.example/en/explore/?q=need&by=size-class';
  const templates = citationTemplates(citation('table:fig-05'), 'en');
  const real = viewOf(firstState(index), 'en', { ...index, mark: null });
  const hostile = { ...real, caption: 'A "b" {c} \\d\r\nER  - \ue001', measure: '50% & more' };
  const cited = viewCitation(hostile, templates, wordsOf('en'), address);
  const texts = 'texts' in cited ? cited.texts : null;
  expect(Object.keys(texts ?? {})).toEqual([...citationFormats]);
  for (const text of Object.values(texts ?? {})) {
    expect(text).toContain(address);
    expect(text).toMatch(/SIE1:[A-Z-]{19}/);
    expect(text.indexOf('Small and Medium Enterprise Agency')).toBeLessThan(text.indexOf(address));
  }
  expect(texts?.bibtex).toContain(String.raw`\textbraceleft{}c\textbraceright{}`);
  expect(texts?.bibtex).toContain(String.raw`50\% \& more`);
  expect(texts?.ris.match(/^ER {2}- $/gm)).toHaveLength(2);
  const items = JSON.parse((texts?.csl ?? '').replace('"YYYY", "MM", "DD"', '2026, 11, 8')) as {
    title: string;
  }[];
  expect(items.at(-1)?.title).toBe('A "b" {c} \\d ER - \ue001 (50% & more)');
});

test('total per cent of several answers are withheld with the reason', () => {
  const view = viewOf({
    question: 'funding-problems',
    by: 'industry',
    then: null,
    of: 'total',
    view: 'table',
  });
  expect(view.notes.join(' ')).toContain('total per cent are not shown');
  expect(view.blocks[0]?.rows[0]?.cells.map(({ status }) => status)).toEqual(Array(5).fill('none'));
});

test('drawings stay within their width', () => {
  for (const width of [280, 680]) {
    for (const form of ['dots', 'matrix'] as const) {
      const drawing = drawView(
        viewOf({ ...firstState(index), question: 'grounds', by: 'region' }, 'ja'),
        width,
        form,
      );
      expect(drawing.width).toBe(width);
      const places = [...drawing.content.matchAll(/ c?x="([\d.-]+)"/g)].map(([, x]) => Number(x));
      expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...places)).toBeLessThanOrEqual(width);
    }
  }
});
