import type { ExplorerQuestion, ExplorerTable } from '../schema/explorer.ts';
import { word } from './explorer-words.ts';
import type { ViewSources } from './view-sources.ts';
import { wholeNumber } from './whole-number.ts';

/** What the tests of a table say, never a p-value without its test, its effect and its adjustment. */
export function testLines(
  { index, state, words, locale }: ViewSources,
  { answers }: ExplorerQuestion,
  { tests }: ExplorerTable,
): string[] {
  const outer = index.variables.find(({ id }) => id === state.then)?.categories ?? [];
  return tests.map(({ block, option, outcome }) => {
    const named = [outer[block], option === null ? undefined : answers[option]];
    const answer = named
      .flatMap((each) => (each === undefined ? [] : [word(words, 'test.prefix', { label: each[locale] })]))
      .join('');
    if (outcome === 'withheld' || outcome === 'none') {
      return word(words, `test.${outcome}`, { answer });
    }
    const { statistic, df1, df2, p, tests: count, effect, n } = outcome;
    const holm = count > 1 ? word(words, 'test.holm', { tests: wholeNumber(count) }) : '';
    return word(words, 'test.line', {
      ...{ answer, holm, p: pText(p, words) },
      ...{ df: String(df1), dfRest: String(df2) },
      ...{ f: statistic.toFixed(2), v: effect.toFixed(3), n: wholeNumber(n) },
    });
  });
}

/** The smallest p-value that four decimals can write. */
const smallest = 0.0001;

/** A p-value with its sign, never as 0. */
function pText(p: number, words: ViewSources['words']): string {
  return p < smallest
    ? word(words, 'pBelow', { p: smallest.toFixed(4) })
    : word(words, 'pEquals', { p: p.toFixed(4) });
}
