import type { ShareEstimate, SurveyEstimate } from '../../src/schema/survey-estimate.ts';

/** The answers of a respondent: one category, several, or none (null) for each variable. */
export type Answers = Readonly<Record<string, string | readonly string[] | null>>;

/** A table wanted. */
export interface Table {
  readonly question: string;
  readonly by?: readonly string[];
  readonly base?: 'answerers' | 'all';
}

/** Categories of each variable. */
export type Categories = Readonly<Record<string, readonly string[]>>;

const has = (answers: Answers, variable: string, category: string): boolean => {
  const answer = answers[variable] ?? null;
  return Array.isArray(answer) ? answer.includes(category) : answer === category;
};

/** The unprotected tables of some answers, each share with its count and base. */
export function surveyRows(
  people: readonly Answers[],
  categories: Categories,
  tables: readonly Table[],
): SurveyEstimate[] {
  return tables.flatMap(({ question, by = [], base = 'answerers' }) => {
    const groups = by.reduce<{ variable: string; category: string }[][]>(
      (made, variable) =>
        made.flatMap((group) =>
          (categories[variable] ?? []).map((category) => [...group, { variable, category }]),
        ),
      [[]],
    );
    return groups.flatMap((group) => {
      const inside = people.filter((one) =>
        group.every(({ variable, category }) => has(one, variable, category)),
      );
      const asked = inside.filter((one) => base === 'all' || (one[question] ?? null) !== null);
      return (categories[question] ?? []).map((category) =>
        surveyRow(
          { question, category, by: group, base, table: [question, ...by].join('-by-') },
          asked.filter((one) => has(one, question, category)).length,
          asked.length,
        ),
      );
    });
  });
}

/** One unprotected estimate. */
function surveyRow(
  cell: Partial<ShareEstimate> & Pick<ShareEstimate, 'question' | 'category'>,
  n: number,
  baseN: number,
): ShareEstimate {
  const estimate = baseN === 0 ? null : n / baseN;
  return {
    ...{ statistic: 'share', probability: null, unit: 'share' },
    table: cell.question,
    by: [],
    base: 'answerers',
    universe: 'firms',
    ...{
      estimate,
      se: 0.01,
      low: 0.1,
      high: 0.2,
      level: 0.95,
      roundedTo: null,
      n,
      baseN,
      baseWeight: baseN * 1.5,
    },
    ...{ effectiveN: baseN * 0.9, df: Math.max(1, baseN - 1), designEffect: 1.1 },
    ...{ role: 'synthetic', status: 'shown', reason: null, invented: true },
    ...cell,
  };
}

/** A generator of chance that is the same in every run. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
