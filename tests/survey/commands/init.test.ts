import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { codebookSchema } from '../../../src/schema/codebook.ts';
import { folderOf } from '../folder.ts';
import { surveyRun } from '../survey-run.ts';

const drafts = fileURLToPath(new URL('../drafts/', import.meta.url));
const survey = fileURLToPath(new URL('../../reference/r-survey/mass_survey.csv', import.meta.url));
const files = readdirSync(drafts).map((name) => ({
  name,
  input: name === 'mass-survey' ? survey : join(drafts, name, 'input.csv'),
}));

describe('the draft of', () => {
  test.each(files)('$name stays as it is, and its file fits it', async ({ name, input }) => {
    const out = folderOf({})('codebook.json');
    const init = await surveyRun('init', input, '--out', out);
    expect(init.code).toBe(0);
    await expect(readFileSync(out, 'utf8')).toMatchFileSnapshot(join(drafts, name, 'codebook.json'));
    await expect(init.stderr).toMatchFileSnapshot(join(drafts, name, 'notes.txt'));
    writeFileSync(out, readFileSync(out, 'utf8').replaceAll('TODO', 'written'));
    const check = await surveyRun('check', input, out);
    expect([check.stderr, check.code]).toEqual(['', 0]);
  });
});

/** The draft of a file, and what was noted of it. */
async function draftOf(csv: string, name = 'answers.csv') {
  const path = folderOf({ [name]: csv });
  const { code, stderr } = await surveyRun('init', path(name), '--out', path('codebook.json'));
  expect([code, stderr.startsWith('please check:')]).toEqual([0, true]);
  const codebook = codebookSchema.parse(JSON.parse(readFileSync(path('codebook.json'), 'utf8')));
  return { codebook, notes: stderr, path };
}

/** A file of one column with its cells again and again. */
function column(cells: readonly string[], name = 'q1', rows = 120): string {
  const lines = Array.from(
    { length: rows },
    (_, row) => `${cells[row % cells.length] ?? ''},${'ab'[row % 2] ?? ''}`,
  );
  return [`${name},other`, ...lines, ''].join('\n');
}

describe('codes that stand for a missing answer', () => {
  test.each([
    ['9 after 1 to 5', ['1', '2', '3', '4', '5', '9'], ['9 noAnswer']],
    ['9 after 1 to 8 is the next answer', ['1', '2', '3', '4', '5', '6', '7', '8', '9'], []],
    ['8 and 9 after 1 to 4', ['1', '2', '3', '4', '8', '9'], ['8 notApplicable', '9 noAnswer']],
    ['88 and 99', ['1', '2', '88', '99'], ['88 notApplicable', '99 noAnswer']],
    ['888 and 999', ['1', '2', '888', '999'], ['888 notApplicable', '999 noAnswer']],
    ['-1 and -9', ['0', '1', '-1', '-9'], ['-1 notApplicable', '-9 noAnswer']],
    ['Japanese words', ['1', '2', '無回答', '非該当'], ['無回答 noAnswer', '非該当 notApplicable']],
    ['English words', ['a', 'b', 'No answer', 'NA', ''], ['No answer noAnswer', 'NA noAnswer', ' noAnswer']],
    ['a dash', ['a', 'b', '-'], ['- noAnswer']],
    [
      '99 in a number',
      ['21', '35', '48', '62', '999', '20', '33', '41', '55', '67', '71', '29', '30'],
      ['999 noAnswer'],
    ],
    ['NA in a number', ['21.5', '35', '48', '62', 'NA', '20', '33'], ['NA noAnswer']],
  ])('%s', async (_, cells, expected) => {
    const { codebook } = await draftOf(column(cells));
    expect(codebook.variables[0]?.missing.map(({ code, kind }) => `${code} ${kind}`)).toEqual(expected);
  });
});

test.each([
  ['few integers are codes', ['1', '2', '3', '4', '5'], 'single'],
  [
    'integers that run on from 1 are codes',
    Array.from({ length: 47 }, (_, index) => String(index + 1)),
    'single',
  ],
  [
    'ages are a number',
    ['21', '35', '48', '62', '20', '33', '41', '55', '67', '71', '29', '30', '19'],
    'numeric',
  ],
  ['fractions are a number', ['1.5', '2', '3.25'], 'numeric'],
  ['words are codes', ['male', 'female'], 'single'],
])('%s', async (_, cells, type) => {
  const { codebook } = await draftOf(column(cells, 'q1', 600));
  expect(codebook.variables[0]?.type).toBe(type);
});

test('several answers in columns are one question, whatever says that they were chosen', async () => {
  const rows = Array.from({ length: 60 }, (_, row) =>
    [
      ...[row % 2, row % 3 === 0 ? 1 : 0],
      ...[row % 2 === 0 ? '○' : '', row % 3 === 0 ? '○' : ''],
      ...[row % 2 === 0 ? 'Web' : 'Not selected', row % 5 === 0 ? 'Fairs' : 'Not selected'],
      ...[row % 4 === 0 ? 'はい' : 'いいえ', row % 3 === 0 ? 'はい' : 'いいえ'],
    ].join(','),
  );
  const header = 'q1_1,q1_2,問2(1),問2(2),q3a,q3b,販路：国内,販路：海外';
  const { codebook, notes } = await draftOf([header, ...rows, ''].join('\n'));
  expect(codebook.variables.map(({ id, type }) => `${id} ${type}`)).toEqual([
    ...['q1 multiple', 'q2 multiple', 'q3 multiple', 'column-7 multiple'],
  ]);
  expect(codebook.variables[2]).toMatchObject({
    notSelected: 'Not selected',
    categories: [
      { code: 'q3a', id: 'web', selected: 'Web' },
      { code: 'q3b', id: 'fairs', selected: 'Fairs' },
    ],
  });
  expect(codebook.variables[3]).toMatchObject({
    selected: 'はい',
    categories: [{ ja: '国内' }, { ja: '海外' }],
  });
  expect(codebook.tables.filter(({ base }) => base === 'all').length).toBe(4);
  expect(notes).toContain('one question with several answers: q1 (2), 問2 (2), q3 (2), 販路 (2)');
});

test('a comma inside an answer parts no answers, and one between answers does', async () => {
  const jobs = [
    '"Employed, full-time"',
    '"Employed, part-time"',
    '"Not employed, student"',
    '"Not employed, retired"',
  ];
  expect((await draftOf(column(jobs))).codebook.variables[0]?.type).toBe('single');
  const ways = [
    'Web',
    'Fairs',
    'Press',
    '"Web, Fairs"',
    '"Web, Press"',
    '"Fairs, Press"',
    '"Web, Fairs, Press"',
  ];
  expect((await draftOf(column(ways))).codebook.variables[0]).toMatchObject({
    layout: 'delimited',
    separator: ',',
  });
});

test('a question that only some were asked says whom', async () => {
  const rows = Array.from({ length: 90 }, (_, row) => {
    const first = ['yes', 'no', 'perhaps'][row % 3] ?? '';
    const why = first === 'no' ? '' : ['a', 'b', 'b', 'a', ''][row % 5];
    return `${first},${why ?? ''}`;
  });
  const { codebook, notes } = await draftOf(['export,why', ...rows, ''].join('\n'));
  expect(codebook.variables[1]).toMatchObject({
    universe: 'after-export',
    askedIf: { variable: 'export', in: ['yes', 'perhaps'] },
  });
  expect(codebook.universes[1]?.en).toBe('TODO those who answered Yes or Perhaps to “export”');
  expect(notes).toContain('asked only after some answers to export (askedIf): why');
});

test('whatever could say who somebody is, free text, dates and what never differs are left out', async () => {
  const rows = Array.from(
    { length: 120 },
    (_, row) => `${row % 3},who${row}@example.org,2024/1/${(row % 28) + 1},the ${row}th opinion,same,`,
  );
  const { codebook, notes } = await draftOf(['q1,E-mail,day,opinion,wave,old', ...rows, ''].join('\n'));
  expect(codebook.ignored.map(({ column: name, reason }) => `${name}: ${reason}`)).toEqual([
    ...['E-mail: says who the respondent is', 'day: a date or a time'],
    ...['opinion: texts, or too many different values', 'wave: the same answer in every row'],
    'old: empty in every row',
  ]);
  expect(JSON.stringify(codebook) + notes).not.toMatch(/example\.org|th opinion/);
});

test('the columns of the design are found by their names and by what stands in them', async () => {
  const rows = Array.from(
    { length: 60 },
    (_, row) => `${row},${row % 4},${row % 12},900,${(0.5 + (row % 7) / 6).toFixed(2)},${row % 2}`,
  );
  const { codebook, notes } = await draftOf(['caseid,層,psu,fpc,x,q1', ...rows, ''].join('\n'));
  expect(codebook.design).toMatchObject({
    id: 'caseid',
    stratum: '層',
    cluster: 'psu',
    fpc: 'fpc',
    weight: 'x',
  });
  expect(notes).not.toContain('was found');
  const kilograms = Array.from({ length: 60 }, (_, row) => `${row % 5 === 0 ? '' : row},${row % 2}`);
  const other = await draftOf(['weight,q1', ...kilograms, ''].join('\n'));
  expect(other.codebook.design.weight).toBeNull();
  expect(other.notes).toContain(
    'no weight, stratum, cluster or finite population (fpc) was found: where the sample had one, name its column in design',
  );
  expect(other.notes).toContain('named like a weight, but not positive in every row: weight');
});

test.each([
  ['SDMVSTRA', 'SDMVPSU', 'SDMVSTRA', 'SDMVPSU'],
  ['v_stratum', 'cluster_id', 'v_stratum', 'cluster_id'],
  ['strategy', 'psu_used_years', null, 'psu_used_years'],
])(
  '%s and %s are taken as the design only where the name says so',
  async (first, second, stratum, cluster) => {
    const rows = Array.from({ length: 60 }, (_, row) => `${row % 15},${row % 5},${row % 2}`);
    const { codebook } = await draftOf([`${first},${second},q1`, ...rows, ''].join('\n'));
    expect([codebook.design.stratum, codebook.design.cluster]).toEqual([stratum, cluster]);
  },
);

describe('init refuses', () => {
  const answers = column(['1', '2']);

  test('to replace a codebook unasked, and with --force it does', async () => {
    const path = folderOf({ 'answers.csv': answers, 'answers.codebook.json': 'mine' });
    const refused = await surveyRun('init', path('answers.csv'));
    expect([refused.code, refused.stderr]).toEqual([
      2,
      `survey init: ${path('answers.codebook.json')} is there already: --force replaces it, --out names another\n` +
        '  hint: npm run survey -- init --help\n',
    ]);
    expect(readFileSync(path('answers.codebook.json'), 'utf8')).toBe('mine');
    expect((await surveyRun('init', path('answers.csv'), '--force')).code).toBe(0);
    expect(readFileSync(path('answers.codebook.json'), 'utf8')).not.toBe('mine');
  });

  test.each([
    ['a file that begins with answers', '1,2,3\n2,3,1\n', 'begins with answers rather than names'],
    ['a file without rows', 'q1,q2\n', 'holds no rows below its header'],
    ['a file whose columns have no names', 'q1,,,\n1,2,3,4\n', 'most columns have no name'],
    [
      'a second row of names',
      [
        'id,q1,q2',
        'Number,Response,Response',
        ...Array.from({ length: 40 }, (_, row) => `${row},a,b`),
        '',
      ].join('\n'),
      'answers.csv:2: a second row of names',
    ],
  ])('%s', async (_, csv, message) => {
    const path = folderOf({ 'answers.csv': csv });
    const { code, stdout, stderr } = await surveyRun('init', path('answers.csv'));
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(message);
    expect(existsSync(path('answers.codebook.json'))).toBe(false);
  });

  test('what cannot be written, and leaves nothing behind', async () => {
    const path = folderOf({ 'answers.csv': answers });
    writeFileSync(path('file'), '');
    const { code } = await surveyRun('init', path('answers.csv'), '--out', path('file/codebook.json'));
    expect(code).toBe(1);
    expect(readdirSync(path('.')).sort()).toEqual(['answers.csv', 'file']);
  });
});
