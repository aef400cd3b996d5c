import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { syntheticMark } from '../../../src/schema/reproduction.ts';
import { exampleCodebook, manyAnswers } from '../example-survey.ts';
import { folderOf } from '../folder.ts';
import { surveyRun } from '../survey-run.ts';

const answers = manyAnswers(21, 240);
const golden = (name: string): string => fileURLToPath(new URL(`printed/${name}.txt`, import.meta.url));
const project = (name: string): string => fileURLToPath(new URL(`../../../data/${name}`, import.meta.url));

function workspace(csv = answers): (name: string) => string {
  return folderOf({ 'a.csv': csv, 'book.json': exampleCodebook });
}

async function printed(path: (name: string) => string, ...words: readonly string[]): Promise<string> {
  const [name = '', ...rest] = words;
  const { code, stdout, stderr } = await surveyRun(name, path('a.csv'), path('book.json'), ...rest);
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

type Row = Readonly<Record<string, string>>;

function rowsOf(csv: string): Row[] {
  return Papa.parse<Row>(csv, { header: true, skipEmptyLines: true }).data;
}

async function estimate(path: (name: string) => string, ...more: readonly string[]): Promise<Row[]> {
  const words = more.includes('--from-cube') ? [path('book.json')] : [path('a.csv'), path('book.json')];
  const { code } = await surveyRun('estimate', ...words, '--out', path('tables'), ...more);
  expect(code).toBe(0);
  return rowsOf(readFileSync(path('tables/estimates.csv'), 'utf8'));
}

describe('crosstab', () => {
  test.each([
    ['a question by groups', ['need', 'size']],
    ['counting those without an answer', ['need', 'size', '--base', 'all']],
    ['several answers', ['barriers', 'industry', '--lang', 'ja']],
    ['several answers of all who were asked', ['barriers', 'industry', '--base', 'all']],
    ['taken apart by a third variable', ['need', 'size', '--by', 'industry', '--thin', '40']],
    ['a number', ['turnover', 'industry']],
  ] as const)('%s', async (name, words) => {
    await expect(await printed(workspace(), 'crosstab', ...words)).toMatchFileSnapshot(
      golden(name.replaceAll(' ', '-')),
    );
  });

  test('the shares are those of the file, counted by hand', async () => {
    const rows = rowsOf(answers).filter((row) => row['q1'] !== '9' && Number(row['staff']) < 50);
    const weight = (some: readonly Row[]): number =>
      some.reduce((sum, row) => sum + Number(row['weight']), 0);
    const strongly = rows.filter((row) => row['q1'] === '1');
    const share = ((weight(strongly) / weight(rows)) * 100).toFixed(1);
    const text = await printed(workspace(), 'crosstab', 'need', 'size');
    expect(/^Strongly +(\S+ \(\d+\))/m.exec(text)?.[1]).toBe(`${share} (${strongly.length})`);
    expect(/^Respondents +\((\d+)\)/m.exec(text)?.[1]).toBe(String(rows.length));
  });

  test('no p-value stands without its test, its adjustment and its effect', async () => {
    const withheld = await printed(workspace(), 'crosstab', 'need', 'size', '--by', 'industry');
    expect(withheld.match(/Rao–Scott test, second-order: withheld/g)?.length).toBe(3);
    expect(withheld).not.toMatch(/, p [=<]/);
    const text = await printed(workspace(), 'crosstab', 'barriers', 'industry');
    const tested = text.split('\n').filter((line) => /, p [=<]/.test(line));
    expect(tested.length).toBe(3);
    for (const line of tested) expect(line).toMatch(/Rao–Scott test.*Holm-adjusted for 3 tests.*Cramér's V/);
    expect(text).toMatch(/points +95% interval/);
    expect(text).toMatch(/p +p \(Holm\)/);
    expect(text).toContain('t tests under the design, p adjusted after Holm for 9 comparisons');
  });

  test('small cells and all that they could be computed from are withheld, and their differences too', async () => {
    // One firm of services alone says that it needs nothing.
    const lines = answers.trimEnd().split('\n');
    const one = lines.findIndex((line) => line.includes(',サービス,'));
    const few = lines.map((line, index) => {
      const cells = line.split(',');
      if (index > 0 && cells[3] === 'サービス')
        cells[4] = index === one ? '3' : cells[4] === '3' ? '1' : (cells[4] ?? '');
      return cells.join(',');
    });
    const text = await printed(workspace([...few, ''].join('\n')), 'crosstab', 'need', 'industry');
    const cells = /^Not +(.+)$/m.exec(text)?.[1]?.split(/ {2,}/) ?? [];
    expect(cells.at(2)).toBe('x');
    expect(cells.filter((cell) => cell === 'x').length).toBeGreaterThan(1);
    expect(text).toMatch(/\d+ comparisons are withheld, since/);
    expect(text).not.toMatch(/Not: Manufacturing − Services/);
  });
});

describe('estimate', () => {
  test('makes the tables asked for, with a manifest that fits them', async () => {
    const path = workspace();
    const rows = await estimate(path);
    const tables = new Set(rows.map((row) => row['table']));
    expect([...tables]).toEqual([
      ...[
        'need',
        'felt-by-size',
        'partners',
        'barriers-by-size-by-industry',
        'resources',
        'turnover-by-size',
      ],
    ]);
    const quantiles = rows.filter((row) => row['statistic'] === 'quantile').map((row) => row['probability']);
    expect(new Set(quantiles)).toEqual(new Set(['0.25', '0.5', '0.75']));
    const manifest = JSON.parse(readFileSync(path('tables/manifest.json'), 'utf8')) as {
      respondents: number;
      outputs: { path: string; isProtected: boolean }[];
    };
    expect(manifest.respondents).toBe(240);
    expect(manifest.outputs.map((each) => `${each.path} ${each.isProtected}`)).toEqual([
      ...['estimates.csv true', 'estimates.json true', 'cube.csv false'],
    ]);
  });

  test('says how much was withheld, and that the cube is not protected', async () => {
    const path = workspace();
    const { stdout, stderr } = await surveyRun(
      'estimate',
      path('a.csv'),
      path('book.json'),
      '--out',
      path('tables'),
    );
    expect(stdout).toMatch(
      /tables: 6 tables, \d+ estimates, \d+ withheld, \d+ on a base below 30; estimates\.csv, /,
    );
    expect(stderr).toBe('The cube is not protected: publish the estimates, and keep the cube to yourself.\n');
  });

  test.each(['csv', 'parquet'])(
    'from a cube as %s the numbers are the same, all but the quantiles',
    async (format) => {
      const path = workspace();
      const direct = await estimate(path, '--cube', format);
      const cube = path(`tables/cube.${format}`);
      const out = folderOf({});
      const { code, stderr } = await surveyRun(
        'estimate',
        '--from-cube',
        cube,
        path('book.json'),
        '--out',
        out('tables'),
      );
      expect(code).toBe(0);
      expect(stderr).toContain('turnover');
      const rounded = (rows: readonly Row[]) =>
        rows
          .filter((row) => row['statistic'] !== 'quantile')
          .map((row) =>
            Object.values(row).map((cell) => (/^\d+\.\d{8}/.test(cell) ? Number(cell).toPrecision(9) : cell)),
          );
      expect(rounded(rowsOf(readFileSync(out('tables/estimates.csv'), 'utf8')))).toEqual(rounded(direct));
    },
  );

  test('--thin moves the mark of thin bases', async () => {
    const marked = async (thin: string): Promise<number> =>
      (await estimate(workspace(), '--thin', thin)).filter((row) => row['status'] === 'unreliable').length;
    expect(await marked('1')).toBe(0);
    expect(await marked('1000')).toBeGreaterThan(20);
  });
});

describe('compare', () => {
  const words = [
    ...[project('derived/survey/producer-survey-synthetic.csv'), project('codebooks/producer-survey.json')],
    ...['--published', project('codebooks/producer-survey-published.json')],
    ...['--evidence', project('derived/evidence.json')],
  ];

  test('holds the survey against the report and says what kind of answers it were', async () => {
    const { code, stdout } = await surveyRun('compare', ...words);
    expect([code, stdout.startsWith(`${syntheticMark}\n`)]).toEqual([0, true]);
    expect(stdout).toMatch(/^needs-exploration +78\.0% +78\.0% +0\.0% +\d+ +yes$/m);
    expect(stdout).toMatch(/\n\d+ reproduced, 0 not, \d+ not in the data\n$/);
  });

  test('--json prints the rows of the audit', async () => {
    const rows = JSON.parse((await surveyRun('compare', ...words, '--json')).stdout) as { verdict: string }[];
    expect(rows.length).toBeGreaterThan(20);
    expect(new Set(rows.map(({ verdict }) => verdict))).toEqual(new Set(['reproduced', 'notInMicrodata']));
  });
});

test.each(['duckdb', 'spark', 'bigquery'])(
  'sql prints one statement of %s, and --from names the table',
  async (dialect) => {
    const path = workspace();
    const { code, stdout, stderr } = await surveyRun(
      'sql',
      path('book.json'),
      '--dialect',
      dialect,
      '--from',
      'firms',
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/\bfirms\b/);
    expect(stdout.match(/GROUP BY/g)?.length).toBeGreaterThan(0);
    expect(stdout).not.toContain(';\n\n');
  },
);
