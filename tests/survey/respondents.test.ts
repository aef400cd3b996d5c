import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { Problems } from '../../scripts/pipeline/problem.ts';
import { sha256 } from '../../scripts/pipeline/sha256.ts';
import { surveyInUse } from '../../scripts/survey/survey-in-use.ts';
import { syntheticColumn } from '../../src/survey/code/synthetic-column.ts';
import { syntheticSurvey } from '../../scripts/survey/synthetic/synthetic-survey.ts';
import { type Evidence, evidenceSchema } from '../../src/schema/evidence.ts';
import { contents } from '../pipeline/workspace.ts';
import { runBuild, type BuildRun } from '../pipeline/run-build.ts';
import { projectSurvey, published } from './synthetic-survey.ts';

// Some tests build the data of the whole report.
vi.setConfig({ testTimeout: 60_000 });

const root = fileURLToPath(new URL('../../data/', import.meta.url));
const files = projectSurvey();

type Row = Record<string, string>;
/** Of market-in and product-out: the report would be wrong. */
const flipped: Readonly<Record<string, string>> = { 1: '2', 2: '1' };

/** Answers as a survey would have them: columns of their own, ids, opinions, and one answer that nobody expected. */
function respondents(): Row[] {
  const bytes = syntheticSurvey(files, published, 7).file.bytes;
  const { data } = Papa.parse<Row>(new TextDecoder().decode(bytes), { header: true, skipEmptyLines: true });
  return data.map((row, index) => {
    const named = Object.entries(row)
      .filter(([name]) => name !== syntheticColumn)
      .map(([name, cell]) => [`問_${name}`, name === 'starting_point' ? (flipped[cell] ?? cell) : cell]);
    const secret = {
      問_respondent: `firm-${(index * 7919).toString(36)}-x`,
      意見: `opinion ${index * 104_729} of a firm`,
    };
    return { ...(Object.fromEntries(named) as Row), ...secret };
  });
}

/** The codebook of that file; nothing in it speaks of generated answers. */
function codebook(change: (text: string) => string = (text) => text): string {
  const { id, weight, stratum } = files.codebook.design;
  const of = (column: string | null): string | null => (column === null ? null : `問_${column}`);
  const plain = (text: string): string =>
    text.replaceAll(/（?合成[^）]*）?|\(?synthetic[^)]*\)?/gi, '').trim() || 'x';
  const variables = files.codebook.variables.map((variable) => {
    const categories =
      'categories' in variable
        ? {
            categories: variable.categories.map((category) => ({
              ...{ ...category, ja: plain(category.ja), en: plain(category.en) },
              code:
                variable.type === 'multiple' && variable.layout === 'columns'
                  ? `問_${category.code}`
                  : category.code,
            })),
          }
        : {};
    return {
      ...variable,
      ...('column' in variable ? { column: of(variable.column) } : {}),
      ...categories,
      invented: false,
    };
  });
  const own = {
    ...{ ...files.codebook, microdata: 'respondents', variables },
    title: { ja: '調査', en: 'Survey' },
    design: { ...files.codebook.design, id: of(id), weight: of(weight), stratum: of(stratum) },
    ignored: [{ column: '意見', reason: 'free text' }],
  };
  return change(JSON.stringify(own, null, 1));
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A data folder with the sources of the project, to which some files of respondents are added. */
function workspace(own: Readonly<Record<string, string>>): { folder: string; out: string } {
  const folder = mkdtempSync(join(tmpdir(), 'respondents-'));
  folders.push(folder);
  for (const name of ['sources', 'codebooks'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'respondents'));
  for (const [name, text] of Object.entries(own)) writeFileSync(join(folder, 'respondents', name), text);
  return { folder, out: join(folder, 'derived') };
}

function build({ folder, out }: { readonly folder: string; readonly out: string }): Promise<BuildRun> {
  return runBuild({ data: join(folder, 'sources'), out });
}

function evidenceIn(out: string): Evidence {
  return evidenceSchema.parse(JSON.parse(readFileSync(join(out, 'evidence.json'), 'utf8')));
}

const rows = respondents();
const csv = Papa.unparse(rows);

describe('with a file of respondents in its place', async () => {
  const place = workspace({ 'raw-delivery.csv': csv, 'raw-delivery.codebook.json': codebook() });
  const first = await build(place);
  if (first.status !== 0) throw new Error(first.stderr);
  const written = contents(place.out);
  const names = Object.keys(written);
  const texts = new Map(
    Object.entries(written).map(([name, bytes]) => [name, Buffer.from(bytes, 'base64').toString()]),
  );
  const { reproduction, surveyEstimates, published: tables, sources } = evidenceIn(place.out);

  test('the data are built, and built again they are the same', async () => {
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect((await build(place)).status).toBe(0);
    expect(contents(place.out)).toEqual(written);
    expect(reproduction?.respondents).toBe(rows.length);
  });

  test('the file is never copied, named or hashed, and none of its cells or lines is published', () => {
    expect(readdirSync(place.out)).toEqual([
      ...['corrections.json', 'evidence.json', 'explore', 'fingerprints.json', 'manifest.json', 'tables'],
    ]);
    const all = [...texts].flat().join('\n');
    const secret = /firm-[a-z\d]+-x|opinion \d+ of a firm/g;
    expect(new Set(csv.match(secret)).size).toBe(rows.length * 2);
    expect(all.match(secret)).toBeNull();
    expect(all).not.toContain('raw-delivery');
    expect(all).not.toContain(sha256(Buffer.from(csv)));
    // Of each line the cells that say neither whose it is nor what nobody else wrote.
    const lines = csv.split(/\r?\n/, 200).map((line) => line.split(',').slice(2, 14).join(','));
    expect(lines.filter((line) => all.includes(line))).toEqual([]);
  });

  test('the mark of generated answers is gone from files, tables, titles and rows', () => {
    expect(names.filter((name) => /synthetic/i.test(name))).toEqual([]);
    expect(names).toContain('tables/reproduction.csv');
    expect(names).toContain('tables/survey-estimates.csv');
    for (const [name, text] of texts) {
      const marks = text.match(/synthetic[^"]{0,40}|合成データ[^"]{0,20}/gi) ?? [];
      expect({ name, marks }).toEqual({ name, marks: [] });
    }
    expect(reproduction).toMatchObject({
      table: 'reproduction',
      microdata: 'respondents',
      source: 'murc-2023',
    });
    expect(surveyEstimates.filter(({ role }) => role !== 'derived')).toEqual([]);
    const own = tables.find(({ id }) => id === 'survey-estimates');
    expect(own?.sources).toEqual(['murc-2023']);
    expect(own?.licence).toEqual(sources.find(({ id }) => id === 'murc-2023')?.licence);
  });

  test('the reproduction is the audit of the report: what the answers give, with what they do not', () => {
    const compared = (reproduction?.rows ?? []).filter(({ kind }) => kind !== 'none' && kind !== 'elsewhere');
    expect(compared.length).toBe(files.mapping.comparisons.length);
    const wrong = compared.filter(({ verdict }) => verdict !== 'reproduced');
    // A share of so few that its weights would tell the withheld counts of their groups is withheld too.
    expect(wrong.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
      'grounds-value-seventh notInMicrodata',
      'market-in notReproduced',
    ]);
    expect(compared.filter(({ use, mark, invented }) => use !== null || mark !== null || invented)).toEqual(
      [],
    );
  });

  test('problems leave the output as it was', async () => {
    writeFileSync(join(place.folder, 'respondents/b.csv'), csv);
    expect(await build(place)).toMatchObject({ status: 1, stdout: '' });
    expect(contents(place.out)).toEqual(written);
  });
});

describe('problems stop the build, all of them listed', () => {
  const spoilt = rows.map((row, index) => ({
    ...row,
    ...(index < 30 ? { 問_starting_point: '7' } : {}),
    ...(index === 40 ? { 問_employees: 'about a hundred' } : {}),
    ...(index === 41 ? { 問_respondent: rows[0]?.['問_respondent'] ?? '' } : {}),
    ...(index === 42 ? { 問_weight: '-1' } : {}),
  }));

  test.each([
    [
      'in the answers',
      { 'a.csv': Papa.unparse(spoilt), 'a.codebook.json': codebook() },
      [
        'respondents/a.csv:2 問_starting_point: unknown code "7"\n  also in rows 3, 4, 5, 6 and 25 more\n',
        'respondents/a.csv:42 問_employees: not a number\n',
        'respondents/a.csv:43 問_respondent: the id of an earlier row\n',
        'respondents/a.csv:44 問_weight: below 0\n',
        '\n33 problems',
      ],
    ],
    [
      'a file without a codebook',
      { 'a.csv': csv },
      ['respondents/a.csv: no codebook "a.codebook.json" beside it', 'survey -- init data/respondents/a.csv'],
    ],
    [
      'a codebook without its file',
      { 'a.codebook.json': codebook() },
      ['respondents/a.codebook.json: a codebook without answers'],
    ],
    [
      'two files',
      { 'a.csv': csv, 'a.codebook.json': codebook(), 'b.csv': csv },
      ['respondents/b.csv: a second file of answers'],
    ],
    [
      'a codebook that is no JSON',
      { 'a.csv': csv, 'a.codebook.json': '{' },
      ['respondents/a.codebook.json: not JSON'],
    ],
    [
      'texts that nobody wrote',
      {
        'a.csv': csv,
        'a.codebook.json': codebook((text) => text.replace('"ja": "調査"', '"ja": "TODO 調査"')),
      },
      ['respondents/a.codebook.json title.ja: says TODO\n  hint: write it'],
    ],
    [
      'a codebook that breaks its rules',
      {
        'a.csv': csv,
        'a.codebook.json': codebook((text) => text.replace('"type": "numeric"', '"type": "number"')),
      },
      ['respondents/a.codebook.json variables.employees.type: not known here', 'hint: write one of "single"'],
    ],
    [
      'the codebook of another survey',
      {
        'a.csv': csv,
        'a.codebook.json': codebook((text) => text.replace('"id": "producer-survey"', '"id": "other"')),
      },
      [
        'respondents/a.codebook.json: no published values are known of the survey "other"\n' +
          '  hint: write codebooks/other-published.json (see codebooks/README.md), or use the id of the survey: producer-survey',
      ],
    ],
    [
      'generated answers',
      { 'a.csv': csv, 'a.codebook.json': codebook((text) => text.replace('"respondents"', '"synthetic"')) },
      ['respondents/a.codebook.json microdata: synthetic'],
    ],
    [
      'generated answers that hide it',
      {
        'a.csv': Papa.unparse(rows.map((row) => ({ ...row, [syntheticColumn]: '1' }))),
        'a.codebook.json': codebook(),
      },
      ['respondents/a.csv:1: the column "synthetic" says that the answers were generated'],
    ],
    [
      'a file that is empty',
      { 'a.csv': '', 'a.codebook.json': codebook() },
      ['is empty. Export the answers again'],
    ],
  ])('%s', async (_, own, messages) => {
    const { folder } = workspace(own);
    const problems = new Problems();
    expect(await surveyInUse(folder, published, problems, 'test')).toBeNull();
    for (const message of messages) expect(problems.toString()).toContain(message);
    expect(problems.toString()).not.toMatch(/about a hundred|opinion|firm-/);
  });
});

test('an empty folder leaves the generated answers in use', async () => {
  const problems = new Problems();
  const survey = await surveyInUse(workspace({}).folder, published, problems, 'test');
  expect([problems.count, survey?.codebook.microdata]).toEqual([0, 'synthetic']);
});
