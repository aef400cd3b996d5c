import { message, type MessageKey } from '../../i18n/messages.ts';
import type { Locale } from '../../schema/locale.ts';
import type { GridWords } from '../../survey/grid/grid-words.ts';

const gridKeys = [
  ...(['everybody', 'noAnswer', 'mean', 'total', 'median', 'quantile'] as const),
  ...(['share', 'interval', 'count', 'none'] as const),
] as const;

/** The words of a table. */
export function gridWords(locale: Locale): GridWords {
  const word = (key: (typeof gridKeys)[number]): string => message(locale, `local.${key}`);
  return Object.fromEntries(gridKeys.map((key) => [key, word(key)])) as Record<
    (typeof gridKeys)[number],
    string
  >;
}

const pageKeys = [
  ...(['state.ready', 'state.reading', 'state.estimating', 'state.cancelled', 'state.problems'] as const),
  ...([
    'state.failed',
    'state.done',
    'state.broken',
    'state.usedUp',
    'dropped.many',
    'explore.large',
  ] as const),
  ...(['problems.also', 'problems.more', 'problems.rest', 'by', 'byAnd', 'baseAll'] as const),
  ...(['delimiter.comma', 'delimiter.semicolon', 'delimiter.tab', 'fact.fileText'] as const),
  ...(['fact.estimatesText', 'category', 'bases', 'mark.x', 'mark.thin'] as const),
  ...(['note.cell', 'note.universe', 'note.unit', 'note.all', 'note.multiple', 'note.invented'] as const),
  ...(['note.x', 'note.thin', 'note.rounded', 'note.cut'] as const),
] as const;

/** What the script of the page says, by the key of its text without `local.`. */
export type LocalWords = Readonly<Record<(typeof pageKeys)[number], string>>;

/** The words of the page's script. */
export function localWords(locale: Locale): LocalWords {
  return Object.fromEntries(
    pageKeys.map((key) => [key, message(locale, `local.${key}` satisfies MessageKey)]),
  ) as LocalWords;
}
