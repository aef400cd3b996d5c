/** The texts of the explorer that its tables, charts and files are written with, by their key without `explore.`. */
export const explorerWordKeys = [
  ...['captionAll', 'captionBy', 'captionThen'],
  ...['measure.row', 'measure.column', 'measure.total', 'measure.count'],
  ...[
    'ends',
    'group',
    'base',
    'all',
    'withheldCell',
    'thinCell',
    'roundedCell',
    'noShare',
    'differs',
    'tableFrame',
  ],
  ...['notes', 'tests', 'noticeTitle'],
  ...['note.universe', 'note.answerers', 'note.everybody', 'note.multiple', 'note.interval'],
  ...['note.intervalChart', 'note.matrix', 'note.letters', 'note.lettersOff', 'note.noPairs'],
  ...[
    'note.withheld',
    'note.withheldTurned',
    'whole.column',
    'whole.total',
    'note.rounded',
    'note.thin',
    'note.noTotal',
  ],
  ...['note.noGroups', 'note.missing', 'note.invented'],
  ...['test.line', 'test.holm', 'test.withheld', 'test.none', 'test.prefix', 'pEquals', 'pBelow'],
  ...['source', 'chartLabel', 'view.table', 'view.tinted', 'view.dots', 'view.matrix'],
  ...[
    'announce',
    'cite.refused',
    'cite.title',
    'saved',
    'symbolWithheld',
    'symbolNone',
    'notSaved',
    'failed',
    'badAddress',
    'byNone',
    'thenNone',
  ],
] as const;

/** What is said besides of the tables of a reader's own file. */
export const ownWordKeys = [
  ...['own.mark', 'own.source', 'own.untested', 'own.refused', 'own.refusedSynthetic'],
] as const;

/** The texts in one language. */
export type ExplorerWords = Readonly<Record<string, string>>;

/**
 * A text by its key, with its places filled; one that is missing is an error of the page.
 *
 * The explorer fills its own templates: with `fillTemplate` every page that computes would load one more file.
 */
export function word(
  words: ExplorerWords,
  key: string,
  values: Readonly<Record<string, string>> = {},
): string {
  const text = words[key];
  if (text === undefined) throw new Error(`word requires a text of the explorer: ${key}`);
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
