import { randomLcg } from 'd3';
import { type Codebook, codebookSchema } from '../../src/schema/codebook.ts';

/** Answers as a file and their codebook: 40 questions, each wanted by all of 8 breakdowns. */
export interface WideSurvey {
  readonly codebook: Codebook;
  readonly csv: string;
}

const singles = 30;
const multiples = 10;
/** How many categories the breakdowns have: as many as sizes, industries, regions and the like. */
const groups = [3, 7, 8, 4, 2, 5, 3, 2];

/**
 * A survey like the one behind the report, but with all that the explorer is to hold at most. The names of questions
 * and answers are as long as real ones, and by chance: no name can be packed into less.
 *
 * @param respondents - how many
 * @param seed - of chance
 */
export function wideSurvey(respondents: number, seed: number): WideSurvey {
  const random = randomLcg(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const letters = (length: number, first: number, count: number): string =>
    String.fromCodePoint(...Array.from({ length }, () => first + below(count)));
  const label = (words: number) => ({
    ja: letters(words * 3, 0x4e00, 600),
    en: Array.from({ length: words }, () => letters(6, 97, 26)).join(' '),
  });
  const categories = (count: number) =>
    Array.from({ length: count }, (_, code) => ({ code: String(code + 1), id: `c${code + 1}`, ...label(3) }));
  const base = { universe: 'all' };
  const by = groups.map((count, index) => ({
    ...{ ...base, id: `b${index + 1}`, question: label(3), type: 'single', column: `b${index + 1}` },
    categories: categories(count),
  }));
  const single = Array.from({ length: singles }, (_, index) => ({
    ...{ ...base, id: `q${index + 1}`, question: label(7), type: 'single', column: `q${index + 1}` },
    categories: categories(2 + (index % 4)),
  }));
  const multiple = Array.from({ length: multiples }, (_, index) => {
    const id = `m${index + 1}`;
    const list = categories(4 + (index % 4)).map((each) => ({ ...each, code: `${id}_${each.id}` }));
    return {
      ...{ ...base, id, question: label(7), type: 'multiple', layout: 'columns' },
      ...{ selected: '1', notSelected: '0', categories: list },
    };
  });
  const questions = [...single, ...multiple];
  const codebook = codebookSchema.parse({
    ...{ id: 'wide', title: label(6), microdata: 'synthetic', universes: [{ id: 'all', ...label(4) }] },
    design: { id: 'id', weight: 'weight' },
    variables: [...by, ...questions],
    tables: questions.flatMap(({ id }) => [
      { question: id },
      ...by.map((breakdown) => ({ question: id, by: [breakdown.id] })),
    ]),
  });
  const rows = Array.from({ length: respondents }, (_, row) => {
    const own = groups.map((count) => below(count));
    const leaning = (own[0] ?? 0) * 0.1 + (own[4] ?? 0) * 0.15;
    return [
      ...[`r${row}`, (0.5 + random()).toFixed(2)],
      ...own.map((group) => group + 1),
      ...single.map(({ categories: { length } }) => 1 + Math.floor(random() ** (1 + leaning) * length)),
      ...multiple.flatMap(({ categories: list }) => list.map(() => Number(random() < 0.25 + leaning))),
    ].join(',');
  });
  const marks = multiple.flatMap(({ categories: list }) => list.map(({ code }) => code));
  const names = ['id', 'weight', ...[...by, ...single].map(({ column }) => column), ...marks];
  return { codebook, csv: `${[names.join(','), ...rows].join('\n')}\n` };
}
