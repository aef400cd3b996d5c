import { findTerm } from './find-term.ts';
import { foldText } from './fold-text.ts';
import type { SearchIndex, SearchPage } from './search-index.ts';

/** A page that holds all words, and the part of it that holds them best. */
export interface FoundPage {
  readonly page: SearchPage;
  readonly section: SearchPage['sections'][number];
}

interface FoldedText {
  readonly heading: string;
  readonly text: string;
}

/** The texts of an index as they are compared, made once. */
export interface FoldedIndex {
  readonly pages: readonly {
    readonly page: SearchPage;
    readonly title: string;
    /** The words of its path, by which those know it who work with the data: `figures fig-05`. */
    readonly id: string;
    readonly sections: readonly FoldedText[];
    readonly length: number;
  }[];
  readonly averageLength: number;
}

/** Makes an index ready to be searched. */
export function foldIndex(index: SearchIndex): FoldedIndex {
  const pages = index.map((page) => {
    const sections = page.sections.map(({ heading, text }) => ({
      heading: foldText(heading),
      text: foldText(text),
    }));
    const length = sections.reduce((sum, { heading, text }) => sum + heading.length + text.length, 0);
    const id = page.path.replace(/^\/en\//u, '').replaceAll('/', ' ');
    return { page, title: foldText(page.title), id, sections, length };
  });
  return { pages, averageLength: pages.reduce((sum, { length }) => sum + length, 0) / pages.length };
}

/**
 * Finds the pages that hold every word, the best first. A word in a title counts most, then one in a heading, then how
 * often it stands in the text for the length of the page, as BM25 has it (Robertson and Zaragoza 2009,
 * https://doi.org/10.1561/1500000019); a rare word counts more, and words that stand together as they were typed. Of pages
 * that are alike, the one that is listed earlier goes before.
 *
 * The texts themselves are searched, since Japanese readers expect every part of a word to be found, and passages need
 * them in any case. An index of MiniSearch with pairs of characters was tried on this site: its 146 KB (brotli) would have
 * come on top of the 80 KB of texts, and the first five parts of pages that it named for 中小企業の割合 hold its pairs but not
 * the phrase, which stands on sixteen pages.
 *
 * @param index - made by {@link foldIndex}
 * @param terms - from `queryTerms`
 * @returns none where there is no word
 */
export function findPages({ pages, averageLength }: FoldedIndex, terms: readonly string[]): FoundPage[] {
  if (terms.length === 0) return [];
  const counted = pages.map((each, position) => ({
    ...each,
    position,
    counts: terms.map((term) => countIn(each, term)),
  }));
  const rarity = terms.map((_, index) => {
    const holding = counted.filter(({ counts }) => (counts[index]?.all ?? 0) > 0).length;
    return Math.log(1 + pages.length / (holding + 1));
  });
  const phrases = terms.length > 1 ? [terms.join(' '), terms.join('')] : terms;
  const together = (text: string): boolean => phrases.some((phrase) => findTerm(text, phrase).length > 0);
  return counted
    .filter(({ counts }) => counts.every(({ all }) => all > 0))
    .map(({ page, title, sections, length, position, counts }) => {
      const words = counts.map(({ inTitle, inId, text }, index) => {
        const often = text / (text + 0.3 + (0.9 * length) / averageLength);
        return (rarity[index] ?? 0) * ((inTitle ? 10 : inId ? 6 : 0) + 3 * often);
      });
      const parts = sections.map(
        (section) => scoreOf(section, terms, rarity) + (together(section.text) ? 2 : 0),
      );
      const best = Math.max(...parts);
      const score =
        words.reduce((sum, word) => sum + word, 0) +
        best +
        (together(title) ? 12 : 0) +
        (phrases.some((phrase) => title.startsWith(phrase)) ? 4 : 0);
      const section = page.sections[parts.indexOf(best)];
      return { page, section, score: score * (1 - (0.5 * position) / pages.length) };
    })
    .toSorted((one, other) => other.score - one.score)
    .flatMap(({ page, section }) => (section === undefined ? [] : [{ page, section }]));
}

function countIn(
  { title, id, sections }: FoldedIndex['pages'][number],
  term: string,
): { inTitle: boolean; inId: boolean; text: number; all: number } {
  const inTitle = findTerm(title, term).length > 0;
  const inId = findTerm(id, term).length > 0;
  const text = sections
    .map((section) => findTerm(section.text, term).length + findTerm(section.heading, term).length)
    .reduce((sum, count) => sum + count, 0);
  return { inTitle, inId, text, all: text + Number(inTitle) + Number(inId) };
}

/** How well a part of a page answers: a heading that is the word itself, such as a term of the glossary, most of all. */
function scoreOf({ heading, text }: FoldedText, terms: readonly string[], rarity: readonly number[]): number {
  const words = terms.map((term, index) => {
    const inHeading = findTerm(heading, term).length > 0 ? 4 : 0;
    const inText = findTerm(text, term).length > 0 ? 1 : 0;
    return (rarity[index] ?? 0) * (inHeading + inText);
  });
  return words.reduce((sum, word) => sum + word, 0) + (heading === terms.join(' ') ? 32 : 0);
}
