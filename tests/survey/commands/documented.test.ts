import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { exampleCodebook, manyAnswers } from '../example-survey.ts';
import { folderOf } from '../folder.ts';
import { surveyRun } from '../survey-run.ts';

const root = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const names = ['init', 'check', 'estimate', 'crosstab', 'compare', 'sql'];

/** The commands of the survey among the lines of a text, without what a shell does with their output. */
function commandsIn(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => /^\s*npm run survey -- \w/.test(line))
    .map((line) => line.replace(/^\s*npm run survey -- /, '').replace(/ > .*$/, ''));
}

/** A folder with the answers of the example, its codebook and its cube, in which a documented command may run. */
async function workspace(): Promise<(name: string) => string> {
  const path = folderOf({ 'answers.csv': manyAnswers(5, 300), 'answers.codebook.json': exampleCodebook });
  writeFileSync(path('survey.codebook.json'), exampleCodebook);
  for (const format of ['csv', 'parquet']) {
    const made = ['estimate', path('answers.csv'), path('answers.codebook.json'), '--out', path('made')];
    expect((await surveyRun(...made, '--cube', format)).code).toBe(0);
    copyFileSync(path(`made/cube.${format}`), path(`cube.${format}`));
  }
  return path;
}

/** The words of a command, with its files in a folder or in the project. */
function wordsOf(command: string, path: (name: string) => string): string[] {
  return command.split(' ').map((word) => {
    if (word.startsWith('data/')) return root(word);
    return /\.(?:csv|json|parquet)$|^tables$/.test(word) ? path(word) : word;
  });
}

describe('--help', () => {
  test.each(names)('%s: usage and examples that run', async (name) => {
    const { code, stdout, stderr } = await surveyRun(name, '--help');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`Usage: npm run survey -- ${name} `);
    expect(
      stdout
        .split('\n')
        .filter((line) => line.length > 118 && !line.includes('npm run') && !line.includes('duckdb')),
    ).toEqual([]);
    expect((await surveyRun(name, '-h')).stdout).toBe(stdout);
    const [, examples = ''] = stdout.split(/\nExamples?:\n/);
    const commands = commandsIn(examples);
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((command) => command.startsWith(name)).length).toBeGreaterThan(0);
    for (const command of commands) {
      const path = name === 'init' ? folderOf({ 'answers.csv': manyAnswers(5, 300) }) : await workspace();
      if (name === 'compare')
        copyFileSync(root('data/derived/survey/producer-survey-synthetic.csv'), path('answers.csv'));
      const run = await surveyRun(...wordsOf(command, path));
      expect({ command, code: run.code, problems: run.code === 0 ? '' : run.stderr }).toEqual({
        command,
        code: 0,
        problems: '',
      });
      expect(run.stdout.length).toBeGreaterThan(20);
    }
  });

  test('without a command it is told which there are, and which way is usual', async () => {
    const asked = await surveyRun('--help');
    expect([asked.code, asked.stderr]).toEqual([0, '']);
    for (const name of names) expect(asked.stdout).toMatch(new RegExp(`^  ${name} +\\w`, 'm'));
    expect(await surveyRun()).toEqual({ code: 2, stdout: '', stderr: asked.stdout });
    const path = folderOf({ 'answers.csv': manyAnswers(5, 300) });
    for (const command of commandsIn(asked.stdout).filter((each) => !each.startsWith('COMMAND'))) {
      expect({ command, code: (await surveyRun(...wordsOf(command, path))).code }).toEqual({
        command,
        code: 0,
      });
      if (command.startsWith('init')) writeFileSync(path('answers.codebook.json'), exampleCodebook);
    }
  });
});

test('the chapter of the README leads from a CSV to its tables', async () => {
  const [, chapter = ''] =
    /\n## Another survey\n([^]*?)\n## /.exec(readFileSync(root('README.md'), 'utf8')) ?? [];
  const commands = commandsIn(chapter);
  expect(commands.map((command) => command.split(' ')[0])).toEqual(['init', 'check', 'estimate', 'crosstab']);
  const path = folderOf({ 'answers.csv': manyAnswers(6, 300) });
  for (const command of commands) {
    const { code, stderr } = await surveyRun(...wordsOf(command, path));
    expect({ command, code, problems: code === 0 ? '' : stderr }).toEqual({ command, code: 0, problems: '' });
    // The draft, as a person leaves it.
    if (command.startsWith('init')) writeFileSync(path('answers.codebook.json'), exampleCodebook);
  }
  for (const name of ['estimates.csv', 'estimates.json', 'cube.csv', 'manifest.json']) {
    expect({ name, isThere: existsSync(path(`tables/${name}`)) }).toEqual({ name, isThere: true });
  }
  const inText = /`npm run survey -- (sql [^`]+)`/.exec(chapter)?.[1] ?? '';
  expect((await surveyRun(...wordsOf(inText, path))).stdout).toContain('GROUP BY');
});
