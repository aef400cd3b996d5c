import { expect, test } from 'vitest';
import { Problems } from '../../scripts/pipeline/problem.ts';

test('problems stand by file and row, capped by sort with what is left', () => {
  const problems = new Problems();
  for (let row = 9; row >= 2; row -= 1)
    problems.add('ragged', { file: 'b.csv', row }, 'three cells', 'quote the comma');
  problems.add('seal', { file: 'a.csv' }, 'another hash', 'seal it');
  problems.add('value', { file: 'b.csv', row: 4, column: 'value' }, 'empty', 'fill it in');
  const lines = problems.toString().split('\n');
  expect(lines.filter((line) => !line.startsWith('  '))).toEqual([
    'a.csv: another hash',
    'b.csv:4 value: empty',
    'b.csv:5: three cells',
    'b.csv:6: three cells',
    'b.csv:7: three cells',
    'b.csv:8: three cells',
    'b.csv:9: three cells',
    '10 problems',
  ]);
  expect(lines).toContain('  … and 3 more like this in the file');
});

test('a broken seal or a disagreement lets the later stages run', () => {
  const problems = new Problems();
  problems.add('seal', { file: 'a.csv' }, 'another hash', 'seal it');
  problems.add('register', { file: 'a.csv' }, '68, but reads as 67', 'correct it');
  expect(problems.mustStop()).toBe(false);
  problems.add('ragged', { file: 'a.csv', row: 2 }, 'three cells', 'quote the comma');
  expect(problems.mustStop()).toBe(true);
});
