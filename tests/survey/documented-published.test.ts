import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { evidenceSchema } from '../../src/schema/evidence.ts';
import { runBuild } from '../pipeline/run-build.ts';
import { exampleCodebook, manyAnswers } from './example-survey.ts';
import { folderOf } from './folder.ts';
import { surveyRun } from './survey-run.ts';

const root = (name: string): string => fileURLToPath(new URL(`../../data/${name}`, import.meta.url));
const readme = readFileSync(root('codebooks/README.md'), 'utf8');

function chapter(title: string): string {
  const [, text = ''] = new RegExp(`\n## ${title}\n([^]*?)\n## `).exec(readme) ?? [];
  return text;
}

test('with the example of published values another survey stands on the site', async () => {
  const path = folderOf({});
  const text = chapter('Against published values');
  const [, mapping = ''] = /```json\n([^]*?)```/.exec(text) ?? [];
  const [, table = ''] = /needs `([^`]+)` there/.exec(text) ?? [];
  const codebook = JSON.parse(exampleCodebook) as { tables: unknown[] };
  const files = {
    'respondents/export.csv': manyAnswers(5, 300),
    'respondents/export.codebook.json': exampleCodebook,
    'codebooks/export-survey-published.json': mapping,
  };
  cpSync(root('sources'), path('sources'), { recursive: true });
  for (const folder of ['respondents', 'codebooks']) mkdirSync(path(folder));
  for (const [name, content] of Object.entries(files)) writeFileSync(path(name), content);
  const build = (): ReturnType<typeof runBuild> => runBuild({ data: path('sources'), out: path('derived') });
  expect((await build()).stderr).toContain(`hint: add ${JSON.stringify(JSON.parse(table))} to the tables`);
  codebook.tables.push(JSON.parse(table));
  writeFileSync(path('respondents/export.codebook.json'), JSON.stringify(codebook));
  const run = await build();
  expect(run).toMatchObject({ status: 0, stderr: '' });
  expect(run.stdout).not.toContain('not in the microdata');
  const derived = readFileSync(join(path('derived'), 'evidence.json'), 'utf8');
  const { reproduction } = evidenceSchema.parse(JSON.parse(derived));
  const compared = reproduction?.rows.filter(({ kind }) => kind !== 'elsewhere') ?? [];
  expect(compared.map(({ id, kind, verdict }) => [id, kind, verdict !== 'notInMicrodata'])).toEqual([
    ['need-felt', 'share', true],
    ['need-comparison-years', 'none', false],
    ['barriers-named', 'ranking', true],
  ]);
  writeFileSync(path('codebooks/export-survey-published.json'), mapping.replace('"money"', '"monies"'));
  expect((await build()).stdout).toContain(
    '\nnot in the microdata: barriers-named, as the codebook has no barriers.monies\n',
  );
});

test('every column of the estimates is described', async () => {
  const path = folderOf({ 'answers.csv': manyAnswers(5, 300), 'answers.codebook.json': exampleCodebook });
  const files = [path('answers.csv'), path('answers.codebook.json')];
  expect((await surveyRun('estimate', ...files, '--out', path('tables'))).code).toBe(0);
  const { meta } = Papa.parse(readFileSync(path('tables/estimates.csv'), 'utf8'), { header: true });
  const described = chapter('What `estimate` writes')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name));
  expect(described.toSorted()).toEqual(meta.fields?.toSorted());
});
