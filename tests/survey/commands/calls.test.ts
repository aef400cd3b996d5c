import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exampleCodebook, manyAnswers } from '../example-survey.ts';
import { folderOf } from '../folder.ts';
import { surveyRun } from '../survey-run.ts';

const answers = manyAnswers(11, 200);

function workspace(): (name: string) => string {
  return folderOf({ 'a.csv': answers, 'book.json': exampleCodebook, 'published.json': '{}' });
}

const file = /^(?:a\.csv|book\.json|published\.json|nowhere\.\w+|tables)$/;

describe('a wrong call is told with the way to help, exit 2, and nothing is written', () => {
  test.each([
    ['chek', 'no command "chek"\n  hint: one of init, check, estimate, crosstab, compare, sql\n'],
    ['init', 'FILE is missing'],
    ['init a.csv b.csv', 'b.csv is one too many'],
    ['init a.csv --ouput x', "Unknown option '--ouput'"],
    ['check a.csv', 'CODEBOOK is missing'],
    ['check a.csv book.json more', 'more is one too many'],
    ['estimate a.csv book.json', '--out is missing: name a folder for the output'],
    ['estimate a.csv book.json --out', "Option '--out <value>' argument missing"],
    ['estimate a.csv book.json --out tables --thin few', '--thin takes a whole number of at least 1'],
    ['estimate a.csv book.json --out tables --cube xml', '--cube is one of csv, parquet'],
    ['estimate --from-cube a.csv --out tables', 'CODEBOOK is missing'],
    ['crosstab a.csv book.json need', 'GROUPS is missing'],
    ['crosstab a.csv book.json need nothing', 'no variable "nothing" with categories; one of industry, need'],
    ['crosstab a.csv book.json need staff', 'no variable "staff" with categories; one of industry, need'],
    ['crosstab a.csv book.json need barriers', 'barriers has several answers: derive a variable with anyOf'],
    ['crosstab a.csv book.json need need', 'a variable cannot be crossed with itself'],
    ['crosstab a.csv book.json need size --by need', 'a variable cannot be crossed with itself'],
    [
      'crosstab a.csv book.json turnover size --base all',
      '--base all: a number has no answer of those who gave none',
    ],
    ['crosstab a.csv book.json need size --base some', '--base is one of answerers, all'],
    ['crosstab a.csv book.json need size --lang de', '--lang is one of ja, en'],
    ['compare a.csv book.json', '--published is missing'],
    ['sql book.json', '--dialect is one of duckdb, spark, bigquery'],
    ['sql book.json --dialect oracle', '--dialect is one of duckdb, spark, bigquery'],
  ])('%s', async (command, message) => {
    const path = workspace();
    const words = command.split(' ').map((word) => (file.test(word) ? path(word) : word));
    const { code, stdout, stderr } = await surveyRun(...words);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    const [name = ''] = words;
    if (name !== 'chek')
      expect(stderr).toMatch(
        new RegExp(`^survey ${name}: .*\\n  hint: npm run survey -- ${name} --help\\n$`),
      );
    expect(existsSync(path('tables'))).toBe(false);
  });
});

describe('a codebook with texts that nobody has written', () => {
  const book = exampleCodebook
    .replace('Survey on exporting', 'TODO answers')
    .replace('"en": "Small"', '"en": "TODO 1"')
    .replace('"unit": "employees"', '"unit": "TODO"');

  test.each([
    ['check', []],
    ['estimate', ['--out', 'tables']],
  ])('%s names each of them, exit 1, and writes nothing', async (name, options) => {
    const path = folderOf({ 'a.csv': answers, 'book.json': book });
    const words = ['a.csv', 'book.json', ...options].map((word) =>
      word.startsWith('-') ? word : path(word),
    );
    const { code, stdout, stderr } = await surveyRun(name, ...words);
    expect([code, stdout, existsSync(path('tables'))]).toEqual([1, '', false]);
    const places = stderr.split('\n').filter((line) => line.endsWith('says TODO'));
    expect(places.map((line) => line.split(' ')[1])).toEqual([
      'title.en:',
      'variables.staff.unit:',
      'derived.size.bands.small.en:',
    ]);
    expect(stderr).toContain('\n3 problems');
  });

  test('a column, a code and a reason may say TODO', async () => {
    const own = exampleCodebook.replace('free text', 'TODO').replaceAll('"opinion"', '"TODO"');
    const path = folderOf({ 'a.csv': answers.replace('opinion', 'TODO'), 'book.json': own });
    expect((await surveyRun('check', path('a.csv'), path('book.json'))).stderr).toBe('');
  });
});

describe('a file that cannot be used is told with what to do, exit 1', () => {
  test.each([
    ['init nowhere.csv', 'nowhere.csv is not there. Name the file of answers.'],
    ['check nowhere.csv book.json', 'nowhere.csv is not there. Name the file of answers.'],
    [
      'check a.csv nowhere.json',
      'nowhere.json is not there. Draft one with: npm run survey -- init FILE.csv',
    ],
    [
      'check book.json a.csv',
      'a.csv: not JSON\n  hint: a comma may be missing or too many; the answers come first',
    ],
    ['check a.csv published.json', 'published.json id: missing'],
    [
      'estimate --from-cube nowhere.csv book.json --out tables',
      'nowhere.csv is not there. Make it with the statement of: npm run survey -- sql CODEBOOK',
    ],
    ['estimate --from-cube a.csv book.json --out tables', 'a.csv'],
    ['compare a.csv book.json --published nowhere.json', 'nowhere.json is not there, or is not JSON.'],
    ['compare a.csv book.json --published published.json', 'published.json cannot be used'],
    ['sql nowhere.json --dialect duckdb', 'nowhere.json is not there.'],
  ])('%s', async (command, message) => {
    const path = workspace();
    const words = command.split(' ').map((word) => (file.test(word) ? path(word) : word));
    const { code, stdout, stderr } = await surveyRun(...words);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(message);
    expect(existsSync(path('tables'))).toBe(false);
  });
});

describe('the folder of the output', () => {
  const call = (path: (name: string) => string, out: string): string[] => [
    ...['estimate', path('a.csv'), path('book.json'), '--out', path(out)],
  ];

  test('is never one that holds anything else', async () => {
    const path = workspace();
    mkdirSync(path('mine'));
    writeFileSync(path('mine/thesis.txt'), 'years of work');
    const { code, stderr } = await surveyRun(...call(path, 'mine'));
    expect([code, readFileSync(path('mine/thesis.txt'), 'utf8')]).toEqual([2, 'years of work']);
    expect(stderr).toContain(
      'holds thesis.txt, which is no part of an earlier output: name a folder of its own',
    );
    expect((await surveyRun(...call(path, 'book.json'))).stderr).toContain('is a file: name a folder');
  });

  test('is replaced as a whole, and left as it was where there are problems', async () => {
    const path = workspace();
    expect((await surveyRun(...call(path, 'tables'))).code).toBe(0);
    const before = readFileSync(path('tables/estimates.csv'), 'utf8');
    writeFileSync(path('a.csv'), answers.replace('製造', '製糖'));
    expect((await surveyRun(...call(path, 'tables'))).code).toBe(1);
    expect(readFileSync(path('tables/estimates.csv'), 'utf8')).toBe(before);
    writeFileSync(path('a.csv'), manyAnswers(12, 200));
    expect((await surveyRun(...call(path, 'tables'))).code).toBe(0);
    expect(readFileSync(path('tables/estimates.csv'), 'utf8')).not.toBe(before);
  });
});
