import type { ExplorerQuestion, ExplorerTable } from '../schema/explorer.ts';
import { exactNumber } from '../format/exact-number.ts';
import { fillTemplate } from '../text/fill-template.ts';
import { word } from './explorer-words.ts';
import type { ViewSources } from './view-sources.ts';

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
      .flatMap((each) =>
        each === undefined ? [] : [fillTemplate(word(words, 'test.prefix'), { label: each[locale] })],
      )
      .join('');
    if (outcome === 'withheld' || outcome === 'none') {
      return fillTemplate(word(words, `test.${outcome}`), { answer });
    }
    const { statistic, df1, df2, p, tests: count, effect, n } = outcome;
    const holm =
      count > 1 ? fillTemplate(word(words, 'test.holm'), { tests: exactNumber(count, 0, locale) }) : '';
    return fillTemplate(word(words, 'test.line'), {
      ...{ answer, holm, p: pText(p, words) },
      ...{ df: exactNumber(df1, 2, locale), dfRest: String(df2) },
      ...{ f: statistic.toFixed(2), v: effect.toFixed(3), n: exactNumber(n, 0, locale) },
    });
  });
}

/** The smallest p-value that four decimals can write. */
const smallest = 0.0001;

/** A p-value with its sign, never as 0. */
function pText(p: number, words: ViewSources['words']): string {
  return p < smallest
    ? fillTemplate(word(words, 'pBelow'), { p: smallest.toFixed(4) })
    : fillTemplate(word(words, 'pEquals'), { p: p.toFixed(4) });
}
