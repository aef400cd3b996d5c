import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { type LocalOutcome, localTables } from '../../../src/client/local/local-tables.ts';
import { releaseTexts } from '../../../src/client/local/release-texts.ts';
import { folderOf } from '../../survey/folder.ts';
import { surveyRun } from '../../survey/survey-run.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const cases = join(root, 'tests/survey/cases');
const names = readdirSync(cases, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

function filesOf(name: string): { answers: string; codebook: string } {
  const own = readdirSync(join(cases, name));
  const find = (stem: string, shared: string): string => {
    const file = own.find((each) => each.startsWith(stem));
    return file === undefined ? join(cases, shared) : join(cases, name, file);
  };
  return { answers: find('input.', 'input.csv'), codebook: find('codebook.', 'codebook.json') };
}

const named = (path: string): { name: string; blob: Blob } => ({
  ...{ name: basename(path), blob: new Blob([readFileSync(path)]) },
});

function run({ answers, codebook }: { answers: string; codebook: string }): Promise<LocalOutcome> {
  const files = { answers: named(answers), codebook: named(codebook) };
  const following = { progress: () => undefined, isCancelled: () => Promise.resolve(false) };
  return localTables({ ...files, ...following, version: packageJson.version });
}

/** What a person would read in a terminal. */
function printed(outcome: LocalOutcome): string {
  if (outcome.kind === 'failed') return `${outcome.message}\n`;
  return outcome.kind === 'problems' ? `${outcome.problems.print(outcome.file)}\n` : outcome.kind;
}

async function expectSameTables(files: { answers: string; codebook: string }): Promise<void> {
  const outcome = await run(files);
  if (outcome.kind !== 'tables') throw new Error(printed(outcome));
  const path = folderOf({});
  const { code } = await surveyRun('estimate', files.answers, files.codebook, '--out', path('tables'));
  expect(code).toBe(0);
  const texts = releaseTexts(outcome.tables, packageJson.version);
  for (const { name, text } of [texts.csv, texts.json]) {
    expect(text).toBe(readFileSync(path(`tables/${name}`), 'utf8'));
  }
}

describe('the browser reads as npm run survey does', () => {
  test.each(names.filter((name) => name.startsWith('good-')))('%s: the same files of estimates', (name) =>
    expectSameTables(filesOf(name)),
  );

  test.each(names.filter((name) => name.startsWith('bad-')))('%s: the same problems', async (name) => {
    const expected = readFileSync(join(cases, name, 'expected.txt'), 'utf8');
    expect(printed(await run(filesOf(name)))).toBe(expected);
  });

  test('the survey of the site: the same files of estimates', () =>
    expectSameTables({
      answers: join(root, 'data/derived/survey/producer-survey-synthetic.csv'),
      codebook: join(root, 'data/codebooks/producer-survey.json'),
    }));
});
