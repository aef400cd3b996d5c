import { expect, test } from 'vitest';
import { benchOptions } from '../../scripts/bench/bench-options.ts';

const options = (line: string) => benchOptions(line.split(' ').filter((word) => word !== ''));

test('each file is timed once, whatever was written twice', () => {
  expect(options('--rows 1011,20000,1011 --labels words,codes --rounds 2')).toEqual({
    files: [
      { rows: 1011, labels: 'words', rounds: 2 },
      { rows: 1011, labels: 'codes', rounds: 2 },
      { rows: 20_000, labels: 'words', rounds: 2 },
      { rows: 20_000, labels: 'codes', rounds: 2 },
    ],
    date: null,
  });
});

test('without options all files are timed and nothing is published', () => {
  const { files, date } = options('');
  expect(new Set(files.map(({ rows }) => rows))).toEqual(new Set([1011, 100_000, 3_360_000]));
  expect(new Set(files.map(({ labels }) => labels))).toEqual(new Set(['codes', 'words', 'quoted']));
  expect(date).toBeNull();
  expect(options('--publish --date 2026-11-29').date).toBe('2026-11-29');
});

test.each([
  ['--rows many', '--rows takes a whole number of at least 1'],
  ['--rows 1011,', '--rows takes a whole number of at least 1'],
  ['--rows 999', '--rows takes at least 1000, so that no cell of a table is empty'],
  ['--rounds 0', '--rounds takes a whole number of at least 1'],
  ['--labels names', '--labels is one of codes, words, quoted'],
  ['--publish', '--publish takes the day of the measurement: --date YYYY-MM-DD'],
  ['--publish --date 2026-02-30', '--publish takes the day of the measurement: --date YYYY-MM-DD'],
  ['--date 2026-11-29', '--date goes with --publish: without it nothing is written'],
  ['--out file.json', "Unknown option '--out'"],
])('%s is refused before anything runs', (line, message) => {
  expect(() => options(line)).toThrow(message);
});
