import type { DeckFacts, Slide } from '../downloads/formats/slide.ts';
import { fillDay } from './fill-day.ts';
import { itemNumber, type PackDocument } from './pack-markdown.ts';
import { packWord } from './pack-words.ts';

/** What a file of slides is written from. */
export interface PackDeck {
  readonly slides: readonly Slide[];
  readonly facts: DeckFacts;
}

/**
 * The slides of a pack: its contents, then those of each item with its number, the reader's note and the citation bound
 * to the release.
 *
 * @param document - the pack
 * @param data - the day of the data, the name of the site and the address of the page on which packs are made
 */
export function packSlides(
  document: PackDocument,
  data: { readonly day: string; readonly site: string; readonly address: string },
): PackDeck {
  const { state, entries, words, day, locale } = document;
  const title = state.title === '' ? packWord(words, 'untitled') : state.title;
  const rows = entries.map(({ heading }, index) => [itemNumber(document, index), heading]);
  const contents: Slide = {
    ...{ locale, title, label: packWord(words, 'contents'), subtitle: data.site },
    body: {
      kind: 'table',
      header: [packWord(words, 'contentsNumber'), packWord(words, 'contentsHeading')],
      rows,
      widths: [0.18, 0.82],
    },
    description: rows.map((row) => row.join(' ')).join('\n'),
    ...{ roles: null, notes: [], mark: null },
    source: packWord(words, 'eachSource'),
    edition: entries[0]?.slides[0].edition ?? '',
    address: data.address,
  };
  const items = entries.flatMap((entry, index) =>
    entry.slides.map((slide): Slide => {
      const note = (state.items[index]?.note ?? '').replaceAll(/\s+/g, ' ');
      return {
        ...slide,
        label: `${itemNumber(document, index)}\u3000${slide.label}`,
        notes: [...(note === '' ? [] : [packWord(words, 'note', { text: note })]), ...slide.notes],
        source: fillDay(entry.credit, day),
      };
    }),
  );
  return { slides: [contents, ...items], facts: { title, author: data.site, day: data.day } };
}
