import { expect, test } from 'vitest';
import { repeatOptions } from './repeat-options.ts';

const options = (line: string) =>
  repeatOptions(
    line.split(' ').filter((word) => word !== ''),
    7,
  );

test('rounds and the day are read, and the usual rounds stand where none are given', () => {
  expect(options('')).toEqual({ rounds: 7, date: null });
  expect(options('--rounds 2 --publish --date 2026-11-29')).toEqual({ rounds: 2, date: '2026-11-29' });
});

test.each([
  ['--rounds 0', '--rounds takes a whole number of at least 1'],
  ['--rounds some', '--rounds takes a whole number of at least 1'],
  ['--publish', '--publish takes the day of the measurement: --date YYYY-MM-DD'],
  ['--publish --date yesterday', '--publish takes the day of the measurement: --date YYYY-MM-DD'],
  ['--date 2026-11-29', '--date goes with --publish: without it nothing is written'],
  ['--round 2', "Unknown option '--round'"],
  ['fast', "Unexpected argument 'fast'"],
])('%s is refused', (line, message) => {
  expect(() => options(line)).toThrow(message);
});
