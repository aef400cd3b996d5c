import { expect, test } from 'vitest';
import { firstState, type ExplorerState } from '../../src/explorer/explorer-state.ts';
import { explorerView } from '../../src/explorer/explorer-view.ts';
import { explorerWordKeys } from '../../src/explorer/explorer-words.ts';
import { viewBook } from '../../src/explorer/view-book.ts';
import { viewRows } from '../../src/explorer/view-rows.ts';
import { message } from '../../src/i18n/messages.ts';
import type { ExplorerIndex } from '../../src/schema/explorer.ts';
import { syntheticMark } from '../../src/schema/reproduction.ts';
import { readXlsx } from '../downloads/read-back.ts';
import { testRelease } from './release.ts';

const { index, files } = await testRelease();
const words = Object.fromEntries(explorerWordKeys.map((key) => [key, message('ja', `explore.${key}`)]));
const address = 'https://example.org/explore/?q=grounds';

function savedView(state: Partial<ExplorerState>, own: ExplorerIndex = index) {
  const whole = { ...firstState(own), ...state };
  const file = files.find(({ question }) => question === whole.question);
  if (file === undefined) throw new Error(`no file of ${whole.question}`);
  const view = explorerView({ index: own, file, state: whole, words, locale: 'ja' });
  return { view, index: own, words, address };
}

const withheld = { question: 'grounds', by: 'region' } as const;

test.each([
  {},
  withheld,
  { ...withheld, of: 'column' },
  { ...withheld, of: 'total' },
  { question: 'need', by: 'size-class', then: 'industry', of: 'count' },
] as const)('another library reads the rows of a view out of its workbook: %o', async (state) => {
  const saved = savedView(state);
  const { header, rows } = viewRows(saved);
  const [data, about] = await readXlsx(await viewBook(saved, '2026-11-28'));
  expect(data?.data[0]).toEqual(header);
  const counts = ['n', 'base_n'].map((name) => header.indexOf(name));
  const numbers = [...counts, ...['share', 'low', 'high'].map((name) => header.indexOf(name))];
  const status = header.indexOf('status');
  const told = rows.map((row) =>
    row.map((value, column) => {
      if (value === '') return null;
      if (value !== null || !numbers.includes(column)) return value;
      return counts.includes(column) || row[status] === 'withheld' ? 'x' : '-';
    }),
  );
  expect(data?.data.slice(1)).toEqual(told);
  const said = new Set(about?.data.map(([, text]) => text));
  const { caption, measure, notes, tests, source } = saved.view;
  for (const text of [syntheticMark, caption, measure, ...notes, ...tests, source, address]) {
    expect(said.has(text)).toBe(true);
  }
});

test('withheld cells are told by their symbol in rows and in counts', async () => {
  const [data] = await readXlsx(await viewBook(savedView(withheld), '2026-11-28'));
  const column = (name: string) => data?.data[0]?.indexOf(name) ?? -1;
  const hidden = data?.data.filter((row) => row[column('status')] === 'withheld') ?? [];
  expect(hidden.length).toBeGreaterThan(0);
  for (const row of hidden) expect(row[column('share')]).toBe('x');
  expect(hidden.filter((row) => row[column('n')] === 'x').length).toBeGreaterThan(0);
});

test('the sheets of synthetic data say so, those of respondents do not, and a label is never a formula', async () => {
  const formula = '=HYPERLINK("https://example.org")';
  const own: ExplorerIndex = {
    ...index,
    mark: null,
    questions: index.questions.map((each) => ({
      ...each,
      answers: each.answers.map((answer) => ({ ...answer, ja: formula })),
    })),
  };
  const sheets = await readXlsx(await viewBook(savedView({}, own), '2026-11-28'));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['data', 'about']);
  expect(sheets[0]?.data[1]).toContain(formula);
  const marked = await viewBook(savedView({}), '2026-11-28');
  expect((await readXlsx(marked)).map(({ sheet }) => sheet)).toEqual([
    'data 合成データ synthetic',
    'about 合成データ synthetic',
  ]);
  expect(await viewBook(savedView({}), '2026-11-28')).toEqual(marked);
});
