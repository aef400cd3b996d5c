import { expect, test } from 'vitest';
import type { Contender } from '../../scripts/bench/contenders.ts';
import { expectedCount } from '../../scripts/bench/expected-count.ts';
import { measureFile } from '../../scripts/bench/measure-file.ts';

const own = { args: [], needs: null, makes: 'cells' } as const;
const engine: Contender = { ...own, id: 'engine', file: '', most: { rows: 1000, rounds: 9 } };
const slow: Contender = { ...own, id: 'r-survey', file: '', most: { rows: 100, rounds: 1 } };

test('contenders take turns, and a slow one has fewer rounds', () => {
  const turns: string[] = [];
  const { results, omissions } = measureFile(
    { rows: 100, labels: 'codes', rounds: 3 },
    [engine, slow],
    ({ id }) => {
      turns.push(id);
      return { milliseconds: [40, 9, 10, 20][turns.length - 1] ?? 0, megabytes: 50, made: 2100 };
    },
  );
  expect(turns).toEqual(['engine', 'r-survey', 'engine', 'engine']);
  expect(results.map(({ id, rounds, milliseconds }) => [id, rounds, milliseconds])).toEqual([
    ['100-codes-engine', 3, 20],
    ['100-codes-r-survey', 1, 9],
  ]);
  expect(omissions).toEqual([]);
});

test('who takes too long for a file is left out of it and named', () => {
  const report = { milliseconds: 1, megabytes: 1, made: 2100 };
  const file = { rows: 1000, labels: 'words', rounds: 1 } as const;
  expect(measureFile(file, [engine, slow], () => report).omissions).toEqual([
    { contender: 'r-survey', rows: 1000, reason: 'tooSlow' },
  ]);
});

test('who makes less than the others is not timed but refused', () => {
  const report = { milliseconds: 1, megabytes: 1, made: 2099 };
  const file = { rows: 10, labels: 'codes', rounds: 1 } as const;
  expect(() => measureFile(file, [engine], () => report)).toThrow(
    'engine made 2099 cells of 10 rows (codes), not 2100.',
  );
});

test('a line more stands in each quoted row', () => {
  expect(expectedCount('lines', 10, 'quoted')).toBe(21);
  expect(expectedCount('lines', 10, 'codes')).toBe(11);
  expect(expectedCount('rows', 10, 'quoted')).toBe(11);
});
