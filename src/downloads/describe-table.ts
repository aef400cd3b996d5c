import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import type { CiteLine } from '../citations/cite-line.ts';
import { figureNotes } from '../figures/figure-notes.ts';
import { filledMessage, message, type MessageKey } from '../i18n/messages.ts';
import type { PageAddress } from '../routes/page-address.ts';
import { tablePath } from '../routes/table-path.ts';
import { locales, type Locale, type Localised } from '../schema/locale.ts';
import type { Source } from '../schema/source.ts';
import type { PublishedTable, TableFile } from '../schema/table.ts';
import { plainText, segments } from '../text/segments.ts';
import type { DownloadTable, TableFact } from './formats/download-table.ts';
import { bothLanguages, tableSymbols } from './table-symbols.ts';

/**
 * Puts to a published table the words that its files need: notes, the meaning of symbols, where it comes from.
 *
 * @param evidence - the evidence of the site
 * @param file - the table with its rows
 * @param addressOf - the address of a page
 * @param cite - how it is cited
 */
export function describeTable(
  evidence: EvidenceIndex,
  file: TableFile,
  addressOf: PageAddress,
  cite: CiteLine,
): DownloadTable {
  const published = evidence.all.published.find(({ id }) => id === file.id);
  if (published === undefined) throw new Error(`describeTable requires a published table: ${file.id}`);
  const { version, released } = evidence.all;
  return {
    ...file,
    ...{ roles: published.roles, version, released },
    notes: tableNotes(evidence, published),
    symbols: tableSymbols(file),
    facts: tableFacts(evidence, published, addressOf, cite),
  };
}

function tableNotes(evidence: EvidenceIndex, table: PublishedTable): Localised[] {
  const plain = plainIn(evidence);
  const figure = table.figure === null ? null : evidence.figure(table.figure);
  const shares = table.columns.some(({ unit, name }) => unit === 'share' || name === 'estimate');
  const synthetic = table.roles.includes('synthetic');
  return [
    ...(synthetic ? [bothLanguages('download.syntheticMark')] : []),
    plain(table.description),
    ...(shares ? [bothLanguages('download.sharesNote')] : []),
    ...(figure === null ? [] : [plain(figure.known)]),
    ...(figure?.missing == null ? [] : [plain(figure.missing)]),
    ...(figure === null ? [] : figureNotes(evidence, figure).map((key) => plain(bothLanguages(key)))),
  ];
}

function tableFacts(
  evidence: EvidenceIndex,
  table: PublishedTable,
  addressOf: PageAddress,
  cite: CiteLine,
): TableFact[] {
  const plain = plainIn(evidence);
  const { id, title, licence, roles, figure } = table;
  const { version, released } = evidence.all;
  const same = (text: string): Localised => ({ ja: text, en: text });
  const each = (value: (locale: Locale) => string): Localised => ({ ja: value('ja'), en: value('en') });
  const fact = (key: FactKey, value: Localised): TableFact => ({
    item: bothLanguages(`download.fact.${key}`),
    value,
  });
  const sources = table.sources.map((source) => evidence.source(source));
  const address = each((locale) => addressOf(locale, tablePath(id)));
  const roleWords = each((locale) =>
    joined(
      roles.map((role) => message(locale, `role.${role}`)),
      locale,
    ),
  );
  const number = figure === null ? null : evidence.figure(figure).number;
  return [
    fact('title', plain(title)),
    fact('id', same(id)),
    ...(number === null
      ? []
      : [
          fact(
            'figure',
            each((locale) => filledMessage(locale, 'figure.number', { number: String(number) })),
          ),
        ]),
    ...(roles.length === 0 ? [] : [fact('roles', roleWords)]),
    fact('version', same(version)),
    fact('released', same(released)),
    fact('address', address),
    fact('licence', licence),
    ...sources.flatMap((source) => sourceFacts(source, fact, same)),
    fact(
      'cite',
      each((locale) => cite(`table:${id}`, locale)),
    ),
    fact('independent', bothLanguages('site.independent')),
  ];
}

type FactKey =
  Extract<MessageKey, `download.fact.${string}`> extends `download.fact.${infer Key}` ? Key : never;

function sourceFacts(
  { title, publisher, date, url, licence }: Source,
  fact: (key: FactKey, value: Localised) => TableFact,
  same: (text: string) => Localised,
): TableFact[] {
  return [
    fact('source', title),
    fact('publisher', publisher),
    fact('sourceDate', same(date)),
    ...(url === null ? [] : [fact('sourceUrl', same(url))]),
    fact('sourceLicence', licence),
  ];
}

/** Writes words one after another, as each language does. */
function joined(words: readonly string[], locale: Locale): string {
  return words.join(message(locale, 'describe.separator'));
}

/** A text of the data in both languages, its references turned into words. */
function plainIn(evidence: EvidenceIndex): (text: Localised) => Localised {
  return (text) => {
    const [ja = '', en = ''] = locales.map((locale) => plainText(segments(evidence, text[locale], locale)));
    return { ja, en };
  };
}
