import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { sealDescriptors } from '../../scripts/pipeline/seal-descriptors.ts';
import { runBuild } from './run-build.ts';
import { runScript } from './run-script.ts';
import { workspace } from './workspace.ts';

const cases = fileURLToPath(new URL('cases/', import.meta.url));

/** A case lays its `input` over the fixture and seals it, except where its name says `unsealed`. */
describe('bad input', () => {
  test.each(readdirSync(cases))('%s: all problems, exit 1, no output', async (name) => {
    const { data, out } = workspace();
    cpSync(join(cases, name, 'input'), data, { recursive: true });
    if (!name.startsWith('unsealed')) sealDescriptors(data);
    const run = await runBuild({ data, out });
    await expect(run.stderr).toMatchFileSnapshot(join(cases, name, 'expected.txt'));
    expect(run.status).toBe(1);
    expect(run.stdout).toBe('');
    expect(existsSync(out)).toBe(false);
  });

  test('67 changed to 68 in the table names the statement', async () => {
    const { data, out } = workspace();
    cpSync(join(cases, 'unsealed-changed-cell', 'input'), data, { recursive: true });
    const { stderr } = await runBuild({ data, out });
    expect(stderr).toContain('68, but the statement commercialised-exploring');
    expect(stderr).toContain('npm run seal');
  });

  test('a text that is missing in one language is one problem', async () => {
    const { data, out } = workspace();
    const file = join(data, 'interim-report/statements.csv');
    const changed = readFileSync(file, 'utf8')
      .replace(',Innovation activity that reached the market and raised profit', ',')
      .replace(',Whether innovation activity led to a new product or service on the market,', ',,');
    writeFileSync(file, changed);
    sealDescriptors(data);
    expect((await runBuild({ data, out })).stderr).toBe(
      'interim-report/statements.csv:2 gloss_en: empty, but required\n' +
        '  hint: fill the cell in\n' +
        'interim-report/statements.csv:2 question_en: empty, but the other language has a text\n' +
        '  hint: write the text in both languages or in neither\n' +
        '2 problems\n',
    );
  });

  test('a CSV without its descriptor, a descriptor without its CSV and a missing table are named', async () => {
    const { data, out } = workspace();
    rmSync(join(data, 'catalogue/terms.json'));
    rmSync(join(data, 'interim-report/exclusions.csv'));
    expect((await runBuild({ data, out })).stderr).toMatchInlineSnapshot(`
      "catalogue/terms.csv: no descriptor beside the CSV
        hint: describe it in catalogue/terms.json, then run \`npm run seal\`
      exclusions.csv: the table is missing
        hint: put it back under data/sources
      interim-report/exclusions.json: a descriptor without its CSV
        hint: put the CSV beside it or remove the descriptor
      terms.csv: the table is missing
        hint: put it back under data/sources
      4 problems
      "
    `);
  });

  test('a data folder that is not there is said to be so, and the process ends with exit code 1', () => {
    const run = runScript('build-data.ts', ['--data', '/nowhere', '--out', '/nowhere-either']);
    expect(run.stderr).toContain('/nowhere: the data folder does not exist');
    expect(run.status).toBe(1);
  });
});
