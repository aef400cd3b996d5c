import { expect, test, vi } from 'vitest';
import { surveyCube } from '../../scripts/survey/survey-cube.ts';
import { codebookSchema } from '../../src/schema/codebook.ts';
import { folderOf } from './folder.ts';

vi.setConfig({ testTimeout: 60_000 });

const both = (text: string) => ({ ja: text, en: text });
const codebook = codebookSchema.parse({
  ...{ id: 'parts', title: both('parts'), microdata: 'synthetic', design: { id: 'id' } },
  universes: [{ id: 'all', ...both('all') }],
  variables: [
    {
      ...{ id: 'q', column: 'q', type: 'single', question: both('q'), universe: 'all' },
      categories: ['yes', 'no'].map((code) => ({ code, id: code, ...both(code) })),
    },
  ],
  ignored: [{ column: 'x', reason: 'what somebody wrote' }],
  tables: [{ question: 'q' }],
});

/** A file large enough to be read in two threads: the last column holds a long text. */
function largeFile(text: string, cells: (row: number) => string): string {
  const rows = Array.from({ length: 5500 }, (_, row) => `${cells(row)},${text}\n`);
  return folderOf({ 'answers.csv': `id,q,x\n${rows.join('')}` })('answers.csv');
}

const answer = (row: number): string => (row % 3 === 0 ? 'yes' : 'no');

test.each([
  ['a line break within quotation marks', `"${'long\n'.repeat(2000)}"`],
  ['none', 'long '.repeat(2000)],
])('two threads read what one reads, with %s where the file is cut', async (_, text) => {
  const path = largeFile(text, (row) => `r${row},${answer(row)}`);
  const [one, two] = await Promise.all(
    [1, 2].map((threads) => surveyCube(codebook, path, undefined, threads)),
  );
  expect(two?.problems.print('file')).toBe('0 problems');
  expect(two?.rows).toBe(5500);
  expect(two?.cube).toEqual(one?.cube);
});

test('problems of both threads have the rows of the file', async () => {
  const strange = new Map([
    [10, 'r10,perhaps'],
    [5400, 'r5400,perhaps'],
    [5401, 'r11,no'],
  ]);
  const path = largeFile('long '.repeat(2000), (row) => strange.get(row) ?? `r${row},${answer(row)}`);
  const { problems } = await surveyCube(codebook, path, undefined, 2);
  const places = problems.toJSON().kept.map(({ kind, rows, column }) => [kind, rows, column]);
  expect(places).toEqual([
    ['unknownCode', [12, 5402], 'q'],
    ['duplicateId', [], 'id'],
  ]);
});
