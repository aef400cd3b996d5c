import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folderOf } from './folder.ts';
import { surveyRun } from './survey-run.ts';

const cases = fileURLToPath(new URL('cases/', import.meta.url));
const names = readdirSync(cases, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

/** The file of answers and the codebook of a case: its own, or those that all cases share. */
function filesOf(name: string): { input: string; codebook: string; expected: string } {
  const own = readdirSync(join(cases, name));
  const find = (stem: string, shared: string): string => {
    const file = own.find((each) => each.startsWith(stem));
    return file === undefined ? join(cases, shared) : join(cases, name, file);
  };
  return {
    input: find('input.', 'input.csv'),
    codebook: find('codebook.', 'codebook.json'),
    expected: join(cases, name, 'expected.txt'),
  };
}

/** What was printed, with the names of files alone. */
function withoutFolders(text: string): string {
  return text.replaceAll(/\S*\/tests\/survey\/cases\/(?:[\w-]+\/)?/g, '');
}

describe('bad input', () => {
  test.each(names.filter((name) => name.startsWith('bad-')))(
    '%s: all problems, exit 1, no output',
    async (name) => {
      const { input, codebook, expected } = filesOf(name);
      const check = await surveyRun('check', input, codebook);
      await expect(withoutFolders(check.stderr)).toMatchFileSnapshot(expected);
      expect([check.code, check.stdout]).toEqual([1, '']);
      const out = folderOf({})('tables');
      const estimate = await surveyRun('estimate', input, codebook, '--out', out);
      expect([estimate.code, estimate.stdout, existsSync(out)]).toEqual([1, '', false]);
    },
  );
});

describe('good input', () => {
  const good = names.filter((name) => name.startsWith('good-'));

  async function tablesOf(input: string, codebook: string): Promise<string> {
    const path = folderOf({});
    const { code } = await surveyRun('estimate', input, codebook, '--out', path('tables'));
    expect(code).toBe(0);
    return readFileSync(path('tables/estimates.csv'), 'utf8');
  }

  test.each(good)('%s is read', async (name) => {
    const { input, codebook, expected } = filesOf(name);
    const check = await surveyRun('check', input, codebook);
    expect([check.stderr, check.code]).toEqual(['', 0]);
    await expect(withoutFolders(check.stdout)).toMatchFileSnapshot(expected);
  });

  const written = good.filter((name) => name !== 'good-hostile-labels');

  test.each(written)('%s gives the tables of the plain file', async (name) => {
    const { input, codebook } = filesOf(name);
    const plain = filesOf('good-utf-8');
    expect(await tablesOf(input, codebook)).toBe(await tablesOf(plain.input, plain.codebook));
  });

  test.each(['good-utf-8', 'good-hostile-labels'])('%s: the tables stay as they are', async (name) => {
    const { input, codebook } = filesOf(name);
    const csv = (await tablesOf(input, codebook)).replaceAll('\r\n', '\n');
    await expect(csv).toMatchFileSnapshot(join(cases, name, 'estimates.csv'));
  });
});
