import { quoted } from '../../format/quoted.ts';
import type { Codebook } from '../../schema/codebook.ts';
import { repeated } from './repeated.ts';
import type { CodedVariable } from './variables.ts';
import { wantedStatistics } from './wanted-statistics.ts';

type Note = (column: string, what: string, hint: string) => void;
type Table = Codebook['tables'][number];

/**
 * Holds the tables wanted against the variables: each stands once, breaks its question down by variables with a single
 * answer, and asks statistics of numbers only.
 *
 * @param codebook - the codebook
 * @param coded - its variables with categories, by id
 * @param note - is told each rule that is broken
 * @example
 * ```ts
 * import { codedVariables } from 'src/survey/code/variables.ts';
 * import { codebook } from 'tests/survey/small-survey.ts';
 *
 * const coded = new Map(codedVariables(codebook).map((variable) => [variable.id, variable]));
 * const found = [];
 * const tables = [{ question: 'need', by: ['staff'], base: 'answerers' }];
 * checkTables({ ...codebook, tables }, coded, (column, what) => found.push([column, what]));
 * found // [['staff', 'a table is broken down by a number']]
 * ```
 */
export function checkTables(codebook: Codebook, coded: ReadonlyMap<string, CodedVariable>, note: Note): void {
  const numbers = new Set(codebook.variables.flatMap(({ id, type }) => (type === 'numeric' ? [id] : [])));
  const groups = [...coded.values()].flatMap(({ id, multiple }) => (multiple ? [] : [id]));
  // The statistics are no part of the key: those of one number and breakdown belong into one table.
  const tables = codebook.tables.map(({ question, by, base }) => [question, ...by, base].join(' '));
  for (const table of repeated(tables)) {
    note(
      'tables',
      `the table ${quoted(table)} stands twice`,
      'take one out, or put their statistics together',
    );
  }
  for (const table of codebook.tables) {
    const { question, by } = table;
    for (const id of repeated([question, ...by])) {
      note(id, 'a table is broken down by the same variable twice', 'name another');
    }
    if (numbers.has(question)) checkNumber(table, note);
    else if (!coded.has(question))
      note(question, 'a table names it, but there is no such variable', oneOf([...coded.keys(), ...numbers]));
    else checkShares(table, note);
    for (const id of by) {
      const variable = coded.get(id);
      if (numbers.has(id)) {
        note(id, 'a table is broken down by a number', 'derive bands from it and use these');
      } else if (variable === undefined) {
        note(
          id,
          'a table is broken down by it, but there is no such variable',
          oneOf(groups.filter((each) => each !== question)),
        );
      } else if (variable.multiple && id !== question) {
        note(id, 'a table is broken down by several answers', 'derive a variable with anyOf and use that');
      }
    }
  }
}

function oneOf(ids: readonly string[]): string {
  return `write one of ${ids.join(', ')}`;
}

function checkNumber({ question, base, statistics, quantileRule }: Table, note: Note): void {
  if (statistics === undefined) {
    const hint = 'add "statistics": ["mean", "median"], or derive bands from it and name these';
    note(question, 'a table of a number without statistics', hint);
    return;
  }
  if (base === 'all') {
    const hint = 'leave "base" out: its base are those who gave one';
    note(question, 'a number of those who gave none cannot be estimated', hint);
  }
  const wanted = wantedStatistics(statistics);
  const names = wanted.map(({ statistic, probability }) =>
    probability === null ? statistic : `quantile ${probability}`,
  );
  for (const name of repeated(names)) {
    note(
      question,
      `the statistic ${quoted(name)} stands twice in a table`,
      'take one out; the median is 0.5',
    );
  }
  if (quantileRule !== undefined && wanted.every(({ probability }) => probability === null)) {
    note(question, 'a quantileRule without a quantile', 'add "median" or quantiles, or take it out');
  }
}

function checkShares({ question, statistics, quantileRule }: Table, note: Note): void {
  if (statistics !== undefined) {
    const hint = 'take them out: a question with categories has shares; name a numeric question for these';
    note(question, 'statistics of a question with categories', hint);
  }
  if (quantileRule !== undefined) {
    note(question, 'a quantileRule of a question with categories', 'take it out');
  }
}
