import { expect, test } from 'vitest';
import { codebookSchema } from '../../../src/schema/codebook.ts';
import type { SurveyEstimate } from '../../../src/schema/survey-estimate.ts';
import type { GridWords } from '../../../src/survey/grid/grid-words.ts';
import { tableGrid } from '../../../src/survey/grid/table-grid.ts';
import { tableList } from '../../../src/survey/grid/table-list.ts';

const words: GridWords = {
  ...{ everybody: 'Everybody', noAnswer: 'No answer', mean: 'Mean', total: 'Total', median: 'Median' },
  ...{ quantile: '{percent}% quantile', share: '{number}%', interval: '{low} to {high}' },
  ...{ count: 'n = {n}', none: '–' },
};
const named = (id: string) => ({ id, ja: `${id}の名`, en: `Name of ${id}` });
const codebook = codebookSchema.parse({
  ...{ id: 'survey', title: { ja: '調査', en: 'Survey' }, microdata: 'respondents' },
  universes: [named('firms')],
  variables: [
    ...['need', 'size', 'region'].map((id) => ({
      ...{
        id,
        question: { ja: `${id}か`, en: `Is ${id}?\u202e` },
        universe: 'firms',
        type: 'single',
        column: id,
      },
      categories: ['a', 'b'].map((category) => ({ code: category, ...named(category) })),
    })),
    {
      ...{ id: 'staff', question: { ja: '従業員', en: 'Staff' }, universe: 'firms', type: 'numeric' },
      ...{ column: 'staff', unit: 'persons' },
    },
  ],
  tables: [
    { question: 'need', by: ['region', 'size'] },
    { question: 'need', base: 'all' },
    { question: 'staff', statistics: ['mean', 'median', { quantiles: [0.25] }] },
  ],
});

const nothing = { low: null, high: null, n: null, baseN: null, baseWeight: null, effectiveN: null, df: null };
const estimate = (given: object): SurveyEstimate => ({
  ...{ table: 'need', question: 'need', by: [], base: 'all', universe: 'firms', estimate: null, se: null },
  ...{
    level: 0.95,
    roundedTo: null,
    designEffect: null,
    role: 'derived',
    status: 'shown',
    reason: null,
    invented: false,
  },
  ...{ statistic: 'share', probability: null, unit: 'share', category: 'a', ...nothing, ...given },
});

test('a column for each group, under the heads of both breakdowns; marks, intervals, counts and bases', () => {
  const groups = [
    ['a', 'a'],
    ['a', 'b'],
    ['b', 'a'],
  ];
  const estimates = groups.flatMap(([region = '', size = ''], group) =>
    ['a', 'b'].map((category) =>
      estimate({
        ...{ table: 'need-by-region-by-size', base: 'answerers', category, baseN: 1000 + group },
        by: [
          { variable: 'region', category: region },
          { variable: 'size', category: size },
        ],
        ...(group === 0 && { estimate: 0.1234, low: 0.1, high: 0.1567, n: 1234 }),
        ...(group === 1 && { status: 'suppressed', baseN: null }),
        ...(group === 2 && { status: 'unreliable', estimate: 1 }),
      }),
    ),
  );
  const grid = tableGrid(codebook, 0, estimates, words, 'en');
  expect(grid.heads).toEqual([
    [
      { text: 'Name of a', span: 2 },
      { text: 'Name of b', span: 1 },
    ],
    ['Name of a', 'Name of b', 'Name of a'].map((text) => ({ text, span: 1 })),
  ]);
  expect(grid.bases).toEqual(['1,000', null, '1,002']);
  expect(grid.rows.map(({ head }) => head)).toEqual(['Name of a', 'Name of b']);
  expect(grid.rows[0]?.cells).toEqual([
    { mark: '', value: '12.3%', interval: '10.0 to 15.7', count: 'n = 1,234' },
    { mark: 'x', value: '', interval: null, count: null },
    { mark: '*', value: '100.0%', interval: null, count: null },
  ]);
  expect([grid.question, grid.by, grid.universe, grid.level]).toEqual([
    'Is need?',
    ['Is region?', 'Is size?'],
    'Name of firms',
    '95',
  ]);
});

test('a table of all has a row of those without an answer, and only its own estimates', () => {
  const estimates = [
    estimate({ estimate: 0.5, baseN: 40 }),
    estimate({ category: 'no-answer', estimate: 0.1, baseN: 40 }),
    estimate({ base: 'answerers', estimate: 0.6 }),
  ];
  const { rows, heads, bases } = tableGrid(codebook, 1, estimates, words, 'ja');
  expect(rows.map(({ head, cells }) => [head, cells[0]?.value])).toEqual([
    ['aの名', '50.0%'],
    ['No answer', '10.0%'],
  ]);
  expect([heads, bases]).toEqual([[[{ text: 'Everybody', span: 1 }]], ['40']]);
});

test('a number has a row for each statistic, as precise as its errors, and an open end of a quantile', () => {
  const number = (given: object): SurveyEstimate =>
    estimate({
      ...{
        table: 'staff',
        question: 'staff',
        base: 'answerers',
        category: null,
        unit: 'persons',
        baseN: 50,
        n: 50,
      },
      ...given,
    });
  const estimates = [
    number({ statistic: 'mean', estimate: 12.3456, se: 0.61, low: 11.1, high: 13.6 }),
    number({ statistic: 'quantile', probability: 0.5, estimate: 11, low: null, high: 14 }),
    number({ statistic: 'quantile', probability: 0.25, estimate: 1234.5 }),
  ];
  const { rows, unit } = tableGrid(codebook, 2, estimates, words, 'en');
  expect(unit).toBe('persons');
  expect(rows.map(({ head, cells }) => [head, cells[0]?.value, cells[0]?.interval, cells[0]?.count])).toEqual(
    [
      ['Mean', '12.35', '11.10 to 13.60', null],
      ['Median', '11.00', '– to 14.00', null],
      ['25% quantile', '1,234.50', null, null],
    ],
  );
});

test('the tables are listed by the words of their questions, and a place without one is refused', () => {
  expect(tableList(codebook, 'ja')).toEqual([
    { question: 'needか', by: ['regionか', 'sizeか'], base: 'answerers' },
    { question: 'needか', by: [], base: 'all' },
    { question: '従業員', by: [], base: 'answerers' },
  ]);
  expect(() => tableGrid(codebook, 9, [], words, 'ja')).toThrow(RangeError);
});
