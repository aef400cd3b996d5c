import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

/** The columns that the tables are made from; codes as they stand in the file. */
export interface RespondentColumns {
  readonly weight: readonly number[];
  readonly columns: Readonly<Record<string, readonly string[]>>;
}

/** A table that both make: a question and a breakdown of the explorer, with the columns of the file. */
export interface BenchTable {
  readonly question: string;
  readonly by: string;
  readonly questionColumn: string;
  readonly byColumn: string;
}

const questions = ['need', 'activity', 'core_strength', 'starting_point', 'producer_support'];
const breakdowns = ['industry', 'region', 'growth_orientation'];
const idOf = (column: string): string => column.replaceAll('_', '-');

/** Questions put to everybody, each by breakdowns of two, three and six groups. */
export const benchTables: readonly BenchTable[] = questions.flatMap((questionColumn) =>
  breakdowns.map((byColumn) => ({
    ...{ question: idOf(questionColumn), by: idOf(byColumn), questionColumn, byColumn },
  })),
);

const path = fileURLToPath(
  new URL('../../../data/derived/survey/producer-survey-synthetic.csv', import.meta.url),
);

/**
 * The generated respondents of the site, from whom its explorer's tables were made, each as often as told: shares are
 * the same however often.
 */
export function respondentColumns(times: number): RespondentColumns {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  const rows = Array.from({ length: times }, () => data).flat();
  const columns = [...questions, ...breakdowns].map((name) => [name, rows.map((row) => row[name] ?? '')]);
  return {
    weight: rows.map(({ weight }) => Number(weight)),
    columns: Object.fromEntries(columns) as RespondentColumns['columns'],
  };
}
