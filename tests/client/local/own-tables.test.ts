import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { localTables } from '../../../src/client/local/local-tables.ts';
import type { ExplorerFile, ExplorerIndex } from '../../../src/schema/explorer.ts';
import { testRelease } from '../../explorer/release.ts';

const folder = fileURLToPath(new URL('../../../data/derived/survey/', import.meta.url));
const read = (name: string): string => readFileSync(`${folder}producer-survey-synthetic.${name}`, 'utf8');

async function explorerOf(answers: string, codebook: string) {
  const outcome = await localTables({
    answers: { name: 'a.csv', blob: new Blob([answers]) },
    codebook: { name: 'a.json', blob: new Blob([codebook]) },
    version: '0.0.0',
    progress: () => undefined,
    isCancelled: () => Promise.resolve(false),
  });
  if (outcome.kind !== 'tables') throw new Error(JSON.stringify(outcome));
  return outcome.tables.explorer;
}

const untested = (index: ExplorerIndex, files: readonly ExplorerFile[]) => ({
  index: { ...index, significance: null },
  files: files.map((file) => ({
    ...file,
    tables: file.tables.map((table) => ({ ...table, tests: [], differ: [], pairs: 0 })),
  })),
});

test('what the browser makes of the answers of the site is what the pipeline releases, apart from tests', async () => {
  const released = await testRelease();
  const own = await explorerOf(read('csv'), read('codebook.json'));
  expect(released.files.some(({ tables }) => tables.some(({ tests }) => tests.length > 0))).toBe(true);
  expect({ index: own?.index, files: own?.files }).toEqual(untested(released.index, released.files));
  expect(own?.tooLarge).toBe(0);
});

const labels = (text: string) => ({ ja: text, en: text });

function survey(size: number, tables: readonly object[], label = 'x'): string {
  const variable = (id: string) => ({
    ...{ id, question: labels(label), universe: 'all', type: 'single', column: id },
    categories: Array.from({ length: size }, (_, code) => ({
      ...{ code: `${code}`, id: `c${code}`, ...labels(label), mayBeUnused: true },
    })),
  });
  const number = { id: 'n', question: labels(label), universe: 'all', type: 'numeric', column: 'n' };
  return JSON.stringify({
    ...{ id: 'own', title: labels(label), microdata: 'respondents' },
    universes: [{ id: 'all', ...labels(label) }],
    variables: [variable('a'), variable('b'), { ...number, unit: 'x' }],
    tables,
  });
}

const rows = `a,b,n\n${Array.from({ length: 400 }, (_, row) => `${row % 2},${row % 3},${row % 7}`).join('\n')}\n`;

test('a table that no page could show is left to the list, and counted', async () => {
  const own = await explorerOf(rows, survey(50, [{ question: 'a' }, { question: 'a', by: ['b'] }]));
  expect([own?.tooLarge, own?.index.questions.map(({ tables }) => tables)]).toEqual([1, [[[]]]]);
});

test('means alone give nothing to explore', async () => {
  expect(await explorerOf(rows, survey(3, [{ question: 'n', statistics: ['mean'] }]))).toBe(null);
});

test('labels lose what could turn the text around them, wherever they stand', async () => {
  const own = await explorerOf(rows, survey(3, [{ question: 'a', by: ['b'] }], 'a\u202eb\u0000c'));
  const text = JSON.stringify(own);
  expect(text).toContain('a b c');
  expect(text).not.toMatch(/\u202e|\\u0000/);
});
