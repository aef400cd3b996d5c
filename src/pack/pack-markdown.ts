import type { Day } from '../citations/accessed-text.ts';
import type { Locale } from '../schema/locale.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { fillDay } from './fill-day.ts';
import type { PackEntry } from './pack-entry.ts';
import { listReferences } from './list-references.ts';
import type { PackState } from './pack-state.ts';
import { packWord, type PackWords } from './pack-words.ts';

/** What a document of a pack is made from: the entries in the order of the items. */
export interface PackDocument {
  readonly state: PackState;
  readonly entries: readonly PackEntry[];
  readonly words: PackWords;
  readonly day: Day;
  /** The language of the document. */
  readonly locale: Locale;
}

/** The number of an item among the papers of a meeting: 「資料1-2」. */
export function itemNumber({ state, words }: Pick<PackDocument, 'state' | 'words'>, index: number): string {
  return packWord(words, 'number', { pack: String(state.number), place: String(index + 1) });
}

/**
 * Writes a pack in Markdown: headings, findings, drawings or tables, values with their roles, notes, citations, and the
 * list of references in the style of the language.
 *
 * @param document - the pack; the notes may hold anything
 * @param fullAddress - gives the address of a file of the site in full
 */
export function packMarkdown(document: PackDocument, fullAddress: (path: string) => string): string {
  const { state, entries, words, day, locale } = document;
  const blocks = entries.flatMap((entry, index): string[] => [
    `## ${escapeMarkdown(`${itemNumber(document, index)} ${entry.heading}`)}`,
    ...(entry.finding === null ? [] : [`**${escapeMarkdown(entry.finding)}**`]),
    ...(entry.value === null ? [] : [`> **${escapeMarkdown(entry.value)}**`]),
    ...bodyOf(entry, fullAddress),
    ...(entry.roles.length === 0 ? [] : [escapeMarkdown(rolesText(entry, words, locale))]),
    ...noteOf(state.items[index]?.note, words),
    escapeMarkdown(fillDay(entry.credit, day)),
    `<${entry.url}>`,
  ]);
  const style = locale === 'ja' ? 'sist02' : 'apa';
  const references = listReferences(entries, style, day).map((line) => `- ${escapeMarkdown(line)}`);
  return [
    `# ${escapeMarkdown(state.title === '' ? packWord(words, 'untitled') : state.title)}`,
    ...blocks,
    ...(entries.length === 0
      ? []
      : [`## ${escapeMarkdown(packWord(words, 'references'))}`, references.join('\n')]),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/** The roles of the numbers of an item in one line. */
export function rolesText({ roles }: PackEntry, words: PackWords, locale: Locale): string {
  return packWord(words, 'roles', { text: roles.join(locale === 'ja' ? '、' : ', ') });
}

function noteOf(note: string | undefined, words: PackWords): string[] {
  return note === undefined || note === '' ? [] : [escapeMarkdown(packWord(words, 'note', { text: note }))];
}

function bodyOf({ image, heading, slides }: PackEntry, fullAddress: (path: string) => string): string[] {
  if (image !== null) return [`![${escapeMarkdown(heading)}](${fullAddress(image.path)})`];
  const [{ body }] = slides;
  if (body.kind === 'chart') return [];
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => escapeMarkdown(cell.replaceAll('\n', ' '))).join(' | ')} |`;
  return [
    [row(body.header), row(body.header.map(() => '---')).replaceAll('\\', ''), ...body.rows.map(row)].join(
      '\n',
    ),
  ];
}
