import { describe, expect, test } from 'vitest';
import { Problems } from '../../scripts/pipeline/problem.ts';
import { compare } from '../../scripts/survey/compare.ts';
import { missingCells } from '../../scripts/survey/missing-cells.ts';
import { reproduce } from '../../scripts/survey/reproduce.ts';
import {
  publishedMappingSchema,
  syntheticMark,
  type PublishedMapping,
} from '../../src/schema/reproduction.ts';
import type { Statement } from '../../src/schema/statement.ts';
import type { ShareEstimate } from '../../src/schema/survey-estimate.ts';
import { projectSurvey, published } from './synthetic-survey.ts';

const statement = (id: string): Statement => {
  const found = published.statements.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no statement ${id}`);
  return found;
};

const estimate = (
  question: string,
  category: string,
  value: number | null,
  more: Partial<ShareEstimate> = {},
): ShareEstimate => ({
  ...{ statistic: 'share', probability: null, unit: 'share' },
  ...{ table: question, question, category, by: [], base: 'answerers', universe: 'sme-survey' },
  ...{
    estimate: value,
    se: value === null ? null : 0.02,
    low: null,
    high: null,
    level: 0.95,
    roundedTo: null,
  },
  ...{ n: 40, baseN: 100, baseWeight: 100, effectiveN: 100, df: 99, designEffect: 1 },
  ...{
    role: 'derived',
    status: value === null ? 'suppressed' : 'shown',
    reason: null,
    invented: false,
    ...more,
  },
});

const mappingOf = (comparison: unknown): PublishedMapping =>
  publishedMappingSchema.parse({
    codebook: 'survey',
    source: 'murc-2023',
    comparisons: [comparison],
    notInMicrodata: [],
  });

const shareOf = (id: string): PublishedMapping =>
  mappingOf({ statement: id, kind: 'share', use: 'calibrated', of: { question: 'q', category: 'yes' } });

function verdict(id: string, value: number | null): string | undefined {
  return compare([estimate('q', 'yes', value)], [statement(id)], shareOf(id), 'respondents')[0]?.verdict;
}

describe('a value is reproduced inside the ends of its statement, and not outside', () => {
  test.each([
    ['a rounded value holds its lower end', 'needs-exploration', 0.775, 'reproduced'],
    ['and leaves out its upper end', 'needs-exploration', 0.785, 'notReproduced'],
    ['below it', 'needs-exploration', 0.7749, 'notReproduced'],
    ['inside it', 'needs-exploration', 0.7849, 'reproduced'],
    ['about: the lower end', 'market-in', 0.725, 'reproduced'],
    ['about: the upper end', 'market-in', 0.775, 'reproduced'],
    ['about: beyond it', 'market-in', 0.7751, 'notReproduced'],
    ['over: the value itself is not over it', 'need-felt', 0.7, 'notReproduced'],
    ['over: anything above is', 'need-felt', 0.95, 'reproduced'],
    ['just under: below', 'profit-overall', 0.2249, 'notReproduced'],
    ['just under: inside', 'profit-overall', 0.2499, 'reproduced'],
    ['just under: the value itself is not under it', 'profit-overall', 0.25, 'notReproduced'],
  ] as const)('%s', (_, id, value, expected) => {
    expect(verdict(id, value)).toBe(expected);
  });

  test('the noise of binary arithmetic decides nothing', () => {
    expect(verdict('needs-exploration', 0.1 + 0.675)).toBe('reproduced');
    expect(verdict('commercialised-exploring', 0.67500000000000004 - 1e-17)).toBe('notReproduced');
  });
});

test('a withheld or missing cell is no verdict on the report', () => {
  const [row] = compare(
    [estimate('q', 'yes', null)],
    [statement('needs-exploration')],
    shareOf('needs-exploration'),
    'respondents',
  );
  expect(row).toMatchObject({ verdict: 'notInMicrodata', microdataValue: null, difference: null });
  expect(row?.reason?.en).toContain('withheld');
  const [missing] = compare(
    [],
    [statement('needs-exploration')],
    shareOf('needs-exploration'),
    'respondents',
  );
  expect(missing).toMatchObject({ verdict: 'notInMicrodata', kind: 'share' });
  expect(missing?.reason?.en).toContain('no such cell');
});

test('the cell is that of the question, the category, the breakdown and the base', () => {
  const others = [
    estimate('q', 'no', 0.1),
    estimate('other', 'yes', 0.2),
    estimate('q', 'yes', 0.3, { by: [{ variable: 'size', category: 'small' }] }),
    estimate('q', 'yes', 0.4, { base: 'all' }),
    estimate('q', 'yes', 0.78),
  ];
  const [row] = compare(
    others,
    [statement('needs-exploration')],
    shareOf('needs-exploration'),
    'respondents',
  );
  expect(row).toMatchObject({
    microdataValue: 0.78,
    difference: 0,
    verdict: 'reproduced',
    microdataSe: 0.02,
    microdataN: 100,
  });
});

describe('a ratio', () => {
  const of = ['a', 'b'].map((category) => ({ question: 'q', category }));
  const ratio = (id: string, first: number, second: number) =>
    compare(
      [estimate('q', 'a', first), estimate('q', 'b', second, { baseN: 30 })],
      [statement(id)],
      mappingOf({ statement: id, kind: 'ratio', of }),
      'respondents',
    )[0];

  test('is held against its ends, with the smaller base and no standard error', () => {
    expect(ratio('commercialised-ratio', 0.67, 0.44)).toMatchObject({
      verdict: 'reproduced',
      microdataN: 30,
      microdataSe: null,
    });
    expect(ratio('commercialised-ratio', 0.8, 0.4)?.verdict).toBe('notReproduced');
    expect(ratio('profit-ratio', 0.2, 0.1)?.verdict).toBe('reproduced');
    expect(ratio('profit-ratio', 0.19, 0.1)?.verdict).toBe('notReproduced');
    expect(ratio('profit-ratio', 0.19, 0)?.verdict).toBe('notInMicrodata');
  });
});

describe('a ranking', () => {
  const ranking = (shares: Readonly<Record<string, number>>, first: readonly string[]) =>
    compare(
      Object.entries(shares).map(([category, value]) => estimate('q', category, value)),
      [statement('funding-barriers-named')],
      mappingOf({ statement: 'funding-barriers-named', kind: 'ranking', question: 'q', first }),
      'respondents',
    )[0];

  test('holds where each answer named comes before each of the others', () => {
    expect(ranking({ a: 0.3, b: 0.4, c: 0.2 }, ['a', 'b'])).toMatchObject({
      ...{ verdict: 'reproduced', microdataValue: 0.3, microdataNext: 0.2, difference: null },
    });
    expect(ranking({ a: 0.3, b: 0.4, c: 0.35 }, ['a', 'b'])?.verdict).toBe('notReproduced');
    expect(ranking({ a: 0.3, b: 0.3 }, ['a'])?.verdict).toBe('notReproduced');
    expect(ranking({ b: 0.3 }, ['a'])?.verdict).toBe('notInMicrodata');
  });
});

describe('the mark', () => {
  const rows = (microdata: 'synthetic' | 'respondents') =>
    compare(
      [estimate('q', 'yes', 0.78)],
      [statement('needs-exploration')],
      shareOf('needs-exploration'),
      microdata,
    );

  test('stands in every row of generated answers', () => {
    expect(rows('synthetic')).toMatchObject([{ mark: syntheticMark, role: 'synthetic', use: 'calibrated' }]);
  });

  test('goes with a real file in its place', () => {
    expect(rows('respondents')).toMatchObject([{ mark: null, role: 'derived', use: null }]);
    const { codebook, mapping } = projectSurvey();
    const problems = new Problems();
    const real = { ...codebook, microdata: 'respondents' as const };
    const { table, rows: all } = reproduce(
      { codebook: real, mapping, respondents: 1, estimates: [] },
      published.statements,
      problems,
    );
    expect(table).toBe('reproduction');
    expect(JSON.stringify(all)).not.toContain('synthetic');
  });
});

test('every statement has one row, and one that the survey is not the source of says so', () => {
  const { codebook, mapping } = projectSurvey();
  const { rows } = reproduce(
    { codebook, mapping, respondents: 0, estimates: [] },
    published.statements,
    new Problems(),
  );
  expect(rows.map(({ id }) => id)).toEqual(published.statements.map(({ id }) => id));
  for (const { id, kind, reason } of rows) {
    const own = statement(id).sources.includes(mapping.source);
    expect({ id, elsewhere: kind === 'elsewhere' }).toEqual({ id, elsewhere: !own });
    if (kind === 'none' || kind === 'elsewhere') expect(reason?.ja.length).toBeGreaterThan(5);
  }
});

test('a mapping that forgets, repeats or invents a statement is a problem', () => {
  const { codebook, mapping } = projectSurvey();
  const [first, ...rest] = mapping.comparisons;
  const check = (comparisons: PublishedMapping['comparisons']): string => {
    const problems = new Problems();
    reproduce(
      { codebook, mapping: { ...mapping, comparisons }, respondents: 0, estimates: [] },
      published.statements,
      problems,
    );
    return problems.count === 0 ? '' : problems.toString();
  };
  expect(first?.statement).toBe('need-felt');
  expect(check(mapping.comparisons)).toBe('');
  expect(check(rest)).toContain('"need-felt" is missing');
  expect(check([...mapping.comparisons, ...mapping.comparisons.slice(0, 1)])).toContain(
    '"need-felt" stands twice',
  );
  expect(check(mapping.comparisons.map((each) => ({ ...each, statement: `${each.statement}-x` })))).toContain(
    'no statement',
  );
});

test('a comparison whose table the codebook lacks is a problem that says which table to add', () => {
  const { codebook, mapping } = projectSurvey();
  const check = (tables: typeof codebook.tables, comparison: unknown): string => {
    const problems = new Problems();
    const comparisons = mapping.comparisons.map((each) =>
      each.statement === 'need-felt' ? (comparison as typeof each) : each,
    );
    const own = { codebook: { ...codebook, tables }, mapping: { ...mapping, comparisons } };
    reproduce({ ...own, respondents: 0, estimates: [] }, published.statements, problems);
    return problems.count === 0 ? '' : problems.toString();
  };
  const share = (of: object) => ({ statement: 'need-felt', kind: 'share', use: 'implied', of });
  const of = { question: 'need', category: 'felt', by: [], base: 'answerers' };
  const without = codebook.tables.filter(({ question }) => question !== 'need');
  const by = [{ variable: 'industry', category: 'manufacturing' }];
  expect(check(codebook.tables, share(of))).toBe('');
  expect(check(without, share(of))).toBe(
    'codebooks/producer-survey-published.json: "need-felt" needs a table that is not there\n' +
      '  hint: add {"question":"need"} to the tables of the codebook, or move the statement to notInMicrodata\n' +
      '1 problem',
  );
  expect(check(without, share({ ...of, by }))).toContain('add {"question":"need","by":["industry"]} to');
  expect(check(codebook.tables, share({ ...of, base: 'all' }))).toContain('{"question":"need","base":"all"}');
  const number = { question: 'employees', statistic: 'quantile', probability: 0.5, by: [] };
  expect(check(codebook.tables, { ...share(number), kind: 'number' })).toContain(
    'add {"question":"employees","statistics":[{"quantiles":[0.5]}]} to',
  );
  const ranking = {
    statement: 'need-felt',
    kind: 'ranking',
    question: 'funding-problems',
    base: 'answerers',
  };
  const [one, two] = codebook.variables.flatMap((each) =>
    each.id === 'funding-problems' && 'categories' in each ? each.categories.map(({ id }) => id) : [],
  );
  const ranked = check(codebook.tables, { ...ranking, first: [one, two] });
  expect(ranked).toContain('add {"question":"funding-problems"} to');
  expect(ranked).toMatch(/\n1 problem$/);
  // A file of respondents need not hold every question: this is “not in the microdata”.
  const other = share({ ...of, category: 'other', by: [{ variable: 'no', category: 'x' }] });
  expect(check(codebook.tables, other)).toBe('');
  const comparisons = [other] as PublishedMapping['comparisons'];
  expect(missingCells(codebook, { ...mapping, comparisons })).toMatchObject([
    { statement: 'need-felt', unknown: ['no.x', 'need.other'] },
  ]);
});
