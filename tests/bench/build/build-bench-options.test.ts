import { expect, test } from 'vitest';
import { buildBenchOptions } from '../../../scripts/bench/build/build-bench-options.ts';

const options = (line: string) => buildBenchOptions(line.split(' ').filter((word) => word !== ''));

test('each size is built once a round, the smallest first, whatever was written twice', () => {
  expect(options('--times 4,1,4 --rounds 2')).toEqual({ times: [1, 4], rounds: 2, date: null });
});

test('without options all sizes are built once and nothing is published', () => {
  expect(options('')).toEqual({ times: [1, 4, 16], rounds: 1, date: null });
  expect(options('--publish --date 2026-11-29').date).toBe('2026-11-29');
});

test.each([
  ['--times many', '--times takes a whole number of at least 1'],
  ['--times 1,', '--times takes a whole number of at least 1'],
  ['--times 0,1,2', '--times takes a whole number of at least 1'],
  ['--times 1,27', '--times takes at most 26, not 27'],
  ['--rounds 0', '--rounds takes a whole number of at least 1'],
  ['--publish', '--publish takes the day of the measurement: --date YYYY-MM-DD'],
  ['--publish --date 2026-02-30', '--publish takes the day of the measurement: --date YYYY-MM-DD'],
  ['--date 2026-11-29', '--date goes with --publish: without it nothing is written'],
  ['--times 1,4 --publish --date 2026-11-29', '--publish takes at least 3 sizes'],
  ['--times 2,4,8 --publish --date 2026-11-29', '--publish takes the site itself too'],
  ['--out file.json', "Unknown option '--out'"],
])('%s is refused before anything is built', (line, message) => {
  expect(() => options(line)).toThrow(message);
});
