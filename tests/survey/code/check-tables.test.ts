import { expect, test } from 'vitest';
import { checkCodebook } from '../../../src/survey/code/check-codebook.ts';
import { SurveyProblems } from '../../../src/survey/survey-problems.ts';
import { codebookSchema } from '../../../src/schema/codebook.ts';
import { randomCodebook } from '../random-survey.ts';

const plain = { seed: 1, rows: 1, strata: false, clusters: false, fpc: false, weights: false };

/** What is wrong with a table: the messages of the schema, or else those of the check. */
function problemsOf(...tables: readonly unknown[]): string {
  const parsed = codebookSchema.safeParse({ ...randomCodebook(plain), tables });
  if (!parsed.success) return parsed.error.issues.map(({ message }) => message).join('\n');
  const problems = new SurveyProblems();
  checkCodebook(parsed.data, problems);
  return problems.count === 0 ? '' : problems.print('codebook.json');
}

test.each([
  [{ question: 'size', statistics: ['mean', 'total', 'median', { quantiles: [0.25, 0.75] }] }],
  [{ question: 'size', by: ['g', 'size-class'], statistics: ['median'], quantileRule: 'hf9' }],
  [{ question: 'q', by: ['g'] }],
])('%o is a table', (table) => {
  expect(problemsOf(table)).toBe('');
});

test.each([
  [{ question: 'size' }, 'a table of a number without statistics', '"statistics": ["mean", "median"]'],
  [{ question: 'q', statistics: ['mean'] }, 'statistics of a question with categories', 'name a numeric'],
  [{ question: 'q', quantileRule: 'hf7' }, 'a quantileRule of a question with categories', 'take it out'],
  [{ question: 'size', base: 'all', statistics: ['mean'] }, 'of those who gave none', 'leave "base" out'],
  [
    { question: 'size', statistics: ['mean'], quantileRule: 'hf7' },
    'a quantileRule without a quantile',
    'add',
  ],
  [{ question: 'size', statistics: ['median', { quantiles: [0.5] }] }, '"quantile 0.5" stands twice', '0.5'],
  [{ question: 'size', statistics: ['mean', 'mean'] }, '"mean" stands twice', 'take one out'],
  [{ question: 'q', by: ['size'] }, 'broken down by a number', 'derive bands'],
  [{ question: 'q', by: ['nothing'] }, 'there is no such variable', 'one of g, r, f, size-class, any-mark\n'],
  [
    { question: 'nothing', statistics: ['mean'] },
    'there is no such variable',
    'one of q, g, r, m, d, f, size-class, any-mark, size, gain\n',
  ],
  [{ question: 'size', statistics: ['average'] }, 'a statistic is "mean", "total", "median" or', 'quantiles'],
  [{ question: 'size', statistics: [{ quantiles: [50] }] }, 'a probability is a number of 0-1', '0.5'],
] as const)('%o is none, and the message says why', (table, what, hint) => {
  const problems = problemsOf(table);
  expect(problems).toContain(what);
  expect(problems).toContain(hint);
});

test('the statistics of one number and breakdown belong into one table', () => {
  const problems = problemsOf(
    { question: 'size', by: ['g'], statistics: ['mean'] },
    { question: 'size', by: ['g'], statistics: ['median'] },
  );
  expect(problems).toContain('stands twice');
  expect(problems).toContain('put their statistics together');
});
