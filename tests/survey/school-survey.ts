import { readFileSync } from 'node:fs';
import { type Codebook, codebookSchema } from '../../src/schema/codebook.ts';
import type { Statistic } from '../../src/schema/codebook-table.ts';

/** A file of the R reference values, and how its schools were drawn. */
export const schoolDesigns = {
  apistrat: { weight: 'pw', stratum: 'stype', fpc: 'fpc' },
  apiclus1: { weight: 'pw', cluster: 'dnum', fpc: 'fpc' },
  apiclus1WithoutFpc: { weight: 'pw', cluster: 'dnum' },
} as const;

const both = (text: string) => ({ ja: text, en: text });

/** The answers of schools as they lie in `tests/reference`. */
export function schoolCsv(name: keyof typeof schoolDesigns): Buffer {
  const file = name === 'apistrat' ? 'apistrat.csv' : 'apiclus1.csv';
  return readFileSync(new URL(`../reference/r-survey/${file}`, import.meta.url));
}

/** A codebook of the schools: two numbers, their kind, and the tables wanted. */
export function schoolCodebook(
  name: keyof typeof schoolDesigns,
  tables: readonly {
    readonly question: string;
    readonly by?: readonly string[];
    readonly statistics: readonly Statistic[];
    readonly quantileRule?: string;
  }[],
): Codebook {
  const [header = ''] = schoolCsv(name).toString('utf8').split('\n');
  const number = (id: string) => ({
    ...{ id, column: id, type: 'numeric', question: both(id), universe: 'schools', unit: 'points' },
  });
  const design = schoolDesigns[name];
  const described = ['api00', 'enroll', 'stype', 'sch.wide', ...Object.values<string>(design)];
  const category = (code: string) => ({ code, id: code.toLowerCase(), ...both(code) });
  return codebookSchema.parse({
    ...{ id: 'schools', title: both('Schools of California'), microdata: 'respondents', design },
    universes: [{ id: 'schools', ...both('schools') }],
    variables: [
      number('api00'),
      number('enroll'),
      {
        ...{ id: 'kind', column: 'stype', type: 'single', question: both('kind'), universe: 'schools' },
        categories: ['E', 'H', 'M'].map(category),
      },
      {
        ...{ id: 'met', column: 'sch.wide', type: 'single', question: both('met'), universe: 'schools' },
        categories: ['No', 'Yes'].map(category),
      },
    ],
    ignored: header
      .trim()
      .split(',')
      .filter((column) => !described.includes(column))
      .map((column) => ({ column, reason: 'not needed here' })),
    tables,
  });
}
