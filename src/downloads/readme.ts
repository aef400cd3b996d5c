import { figureNotes } from '../figures/figure-notes.ts';
import { figureWords } from '../figures/figure-words.ts';
import { filledMessage, message, type MessageKey } from '../i18n/messages.ts';
import { tablePath } from '../routes/table-path.ts';
import type { Figure } from '../schema/figure.ts';
import type { Locale } from '../schema/locale.ts';
import { plainText, segments } from '../text/segments.ts';
import { downloadFormats, formatNames } from './download-formats.ts';
import type { DownloadTable } from './formats/download-table.ts';
import type { DownloadSource } from './site-file.ts';
import { tableToDownload } from './read-table.ts';
import { tableSymbols } from './table-symbols.ts';

type Section = readonly [heading: MessageKey, lines: readonly string[]];

/** The README of a table's archive. */
export function tableReadme(
  source: DownloadSource,
  table: DownloadTable,
  locale: Locale,
  paths: readonly string[],
): string {
  return written(table.title[locale], locale, [
    ['readme.files', fileLines(source, paths, locale)],
    ...tableSections(table, locale),
  ]);
}

/** The README of a figure's archive: what its table needs, where it has one, else where the figure comes from. */
export function figureReadme(
  source: DownloadSource,
  figure: Figure,
  locale: Locale,
  paths: readonly string[],
): string {
  const { evidence, addressOf, cite } = source;
  const words = figureWords(evidence, figure, locale, addressOf);
  const title = [...(words.label === null ? [] : [words.label]), words.title].join(
    locale === 'ja' ? '　' : ': ',
  );
  const files: Section = ['readme.files', fileLines(source, paths, locale)];
  if (figure.table !== null) {
    return written(title, locale, [files, ...tableSections(tableToDownload(source, figure.table), locale)]);
  }
  return written(title, locale, [
    files,
    [
      'readme.notes',
      [
        words.plain(figure.known[locale]),
        ...figureNotes(evidence, figure).map((key) => words.plain(message(locale, key))),
      ],
    ],
    ['readme.source', [words.source, words.edition, words.address, message(locale, 'site.independent')]],
    ['readme.cite', [cite(`fig:${figure.id}`, locale)]],
  ]);
}

/** The README of the archive of everything. */
export function everythingReadme(source: DownloadSource, locale: Locale, paths: readonly string[]): string {
  const { evidence, addressOf } = source;
  const { published, version, released, sources } = evidence.all;
  const plain = (text: string): string => plainText(segments(evidence, text, locale));
  const site = message(locale, 'site.name');
  const title = message(locale, 'readme.allTitle');
  const symbols = tableSymbols({ rows: published.flatMap(({ id }) => tableToDownload(source, id).rows) });
  return written(`${site}: ${title}`, locale, [
    [
      'readme.about',
      [
        plain(message(locale, 'site.description')),
        filledMessage(locale, 'download.edition', { site, version, released }),
        addressOf(locale, '/data/'),
        message(locale, 'site.independent'),
      ],
    ],
    ['readme.files', folderLines(source, paths, locale)],
    [
      'readme.tables',
      published.map(
        (table) => `${table.id}: ${plain(table.title[locale])} ${addressOf(locale, tablePath(table.id))}`,
      ),
    ],
    ['readme.columns', [message(locale, 'readme.columnsLead')]],
    [
      'readme.symbols',
      symbols.map(({ column, symbol, meaning }) => `${column} ${symbol}: ${meaning[locale]}`),
    ],
    ['readme.notes', [message(locale, 'download.sharesNote'), message(locale, 'download.emptyNote')]],
    [
      'readme.source',
      sources.map(
        (each) => `${each.publisher[locale]}: ${each.title[locale]} (${each.date}) ${each.licence[locale]}`,
      ),
    ],
    ['readme.cite', [message(locale, 'readme.citeAll'), wholeCitation(source, title, locale)]],
  ]);
}

/** All the data together have no fingerprint: their citation is the report, the edition and the address. */
function wholeCitation({ evidence, addressOf }: DownloadSource, title: string, locale: Locale): string {
  const { version, released } = evidence.all;
  const site = message(locale, 'site.name');
  return filledMessage(locale, 'download.citation', {
    title,
    edition: filledMessage(locale, 'download.edition', { site, version, released }),
    processed: filledMessage(locale, 'figure.processed', {
      source: evidence.source('interim-report').title[locale],
    }),
    address: addressOf(locale, '/data/'),
  });
}

function tableSections(table: DownloadTable, locale: Locale): Section[] {
  const { columns, symbols, notes, facts, roles } = table;
  const unit = (name: string | null): string =>
    name === null ? '' : ` (${filledMessage(locale, 'readme.unit', { unit: name })})`;
  return [
    [
      'readme.columns',
      columns.map((column) => `${column.name}: ${column.title[locale]}${unit(column.unit)}`),
    ],
    [
      'readme.roles',
      roles.map((role) => `${message(locale, `role.${role}`)}: ${message(locale, `download.role.${role}`)}`),
    ],
    [
      'readme.symbols',
      [
        message(locale, 'download.emptyNote'),
        ...symbols.map(({ column, symbol, meaning }) => `${column} ${symbol}: ${meaning[locale]}`),
      ],
    ],
    ['readme.notes', notes.map((note) => note[locale])],
    ['readme.source', facts.map(({ item, value }) => `${item[locale]}: ${value[locale]}`)],
  ];
}

/** Each file with what its format is good for. */
function fileLines({ evidence }: DownloadSource, paths: readonly string[], locale: Locale): string[] {
  return paths.map((path) => {
    const format = formatNames
      .toReversed()
      .find((name) => path.endsWith(`.${downloadFormats[name].extension}`));
    if (format === undefined) return path;
    return `${path}: ${plainText(segments(evidence, message(locale, `download.use.${format}`), locale))}`;
  });
}

/** Each folder with the number of its files and what their format is good for. */
function folderLines(source: DownloadSource, paths: readonly string[], locale: Locale): string[] {
  const folders = Map.groupBy(paths, (path) => path.slice(0, path.lastIndexOf('/') + 1));
  return [...folders].flatMap(([folder, own]) => {
    if (folder === '') return own;
    const [line = ''] = fileLines(source, own.slice(0, 1), locale);
    return [`${folder} (${own.length})${line.slice(own[0]?.length)}`];
  });
}

/** A text with headings, as plain as a README is: a section without a line is left out. */
function written(title: string, locale: Locale, sections: readonly Section[]): string {
  return [
    title,
    ...sections
      .filter(([, lines]) => lines.length > 0)
      .flatMap(([heading, lines]) => [
        '',
        `# ${message(locale, heading)}`,
        ...lines.map((line) => `- ${line}`),
      ]),
    '',
  ].join('\n');
}
