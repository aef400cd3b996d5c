import { quoted } from '../../src/format/quoted.ts';
import type { Since } from '../../src/schema/since.ts';
import type { Problems } from './problem.ts';
import type { Rows } from './rows.ts';

/**
 * The facts that show where the debate around each figure went, the earliest publication first.
 *
 * @param rows - the typed rows; their references were checked with the table
 * @param problems - receives a fact that stands twice beside one figure
 * @returns the facts in context, by figure as the figures come, then by the date of their source
 */
export function deriveSince(rows: Rows, problems: Problems): Since[] {
  const figures = rows.figures.map(({ data }) => data.id);
  const sources = new Map(rows['context-labels'].map(({ data }) => [data.fact, data.source]));
  const facts = new Map(rows['context-counts'].map(({ data }) => [data.id, data.fact]));
  const dates = new Map(rows.sources.map(({ data }) => [data.id, data.date]));
  const dateOf = (fact: string): string => dates.get(sources.get(facts.get(fact) ?? fact) ?? '') ?? '';
  const seen = new Set<string>();
  for (const { file, row, data } of rows.since) {
    const pair = `${data.figure} ${data.fact}`;
    if (seen.has(pair)) {
      const what = `${quoted(data.fact)} stands twice beside ${data.figure}`;
      problems.add('duplicate', { file, row, column: 'fact' }, what, 'keep one of the two');
    }
    seen.add(pair);
  }
  return rows.since
    .map(({ data: { figure, fact, universe_ja, universe_en, comparability_ja, comparability_en } }) => ({
      figure,
      fact,
      universe: { ja: universe_ja, en: universe_en },
      comparability: { ja: comparability_ja, en: comparability_en },
    }))
    .sort(
      (one, other) =>
        figures.indexOf(one.figure) - figures.indexOf(other.figure) ||
        compare(dateOf(one.fact), dateOf(other.fact)),
    );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
