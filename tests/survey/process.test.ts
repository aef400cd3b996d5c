import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { runScript } from '../pipeline/run-script.ts';
import { contents } from '../pipeline/workspace.ts';
import { folderOf } from './folder.ts';
import { surveyRun } from './survey-run.ts';

// Each test starts processes, which takes long on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const interrupter = fileURLToPath(new URL('interrupt-at-read.mjs', import.meta.url));
const shared = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`cases/${name}`, import.meta.url)), 'utf8');

/** The shared file with its rows so often that it is read in several pieces. */
function longFile(): string {
  const [header = '', ...rows] = shared('input.csv').trimEnd().split('\n');
  const copies = Array.from({ length: 4000 }, (_, copy) => rows.map((row) => `${copy}-${row}`).join('\n'));
  return [header, ...copies, ''].join('\n');
}

test('the exit code of the process is that of the command', () => {
  const path = folderOf({ 'answers.csv': shared('input.csv'), 'codebook.json': shared('codebook.json') });
  const fine = runScript('survey.ts', ['check', path('answers.csv'), path('codebook.json')]);
  expect([fine.status, fine.stderr]).toEqual([0, '']);
  expect(fine.stdout).toContain('The file fits the codebook.');
  expect(runScript('survey.ts', ['chek']).status).toBe(2);
});

test('Ctrl-C in the middle of a file leaves the earlier output whole and nothing beside it', async () => {
  const path = folderOf({
    ...{ 'short.csv': shared('input.csv'), 'long.csv': longFile() },
    'codebook.json': shared('codebook.json'),
  });
  const estimate = (file: string): string[] => [
    ...['estimate', path(file), path('codebook.json'), '--out', path('tables')],
  ];
  await surveyRun(...estimate('short.csv'));
  const before = contents(path('tables'));
  const stopped = runScript('survey.ts', estimate('long.csv'), ['--import', interrupter]);
  expect([stopped.signal, stopped.stdout, stopped.stderr]).toEqual(['SIGINT', '', '']);
  expect(contents(path('tables'))).toEqual(before);
  const drafted = runScript('survey.ts', ['init', path('long.csv')], ['--import', interrupter]);
  expect([drafted.signal, drafted.stdout]).toEqual(['SIGINT', '']);
  expect(readdirSync(dirname(path('tables'))).sort()).toEqual([
    ...['codebook.json', 'long.csv', 'short.csv', 'tables'],
  ]);
  // Without the interruption the same call replaces the output.
  expect((await surveyRun(...estimate('long.csv'))).code).toBe(0);
  expect(contents(path('tables'))).not.toEqual(before);
});
