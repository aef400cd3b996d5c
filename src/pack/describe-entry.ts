import { splitReference } from '../citations/citable.ts';
import { citationOf, type Citation } from '../citations/citation.ts';
import { credit } from '../citations/credit.ts';
import { findCitable } from '../citations/find-citable.ts';
import { releasedEdition } from '../citations/released-edition.ts';
import { worksOf } from '../citations/work.ts';
import { citationFormats, citationLanguage, writeWork } from '../citations/write-citation.ts';
import { figureFiles } from '../downloads/figure-files.ts';
import { figureSlides } from '../downloads/figure-slides.ts';
import type { Slide, SlideTable } from '../downloads/formats/slide.ts';
import { bytesOf, type DownloadSource } from '../downloads/site-file.ts';
import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import { filledMessage, message } from '../i18n/messages.ts';
import type { Locale } from '../schema/locale.ts';
import { displayWording } from '../text/display-wording.ts';
import { placeText, sectionText } from '../text/place-text.ts';
import { plainText, segments } from '../text/segments.ts';
import { statementRange } from '../text/statement-range.ts';
import { statementTitle } from '../text/statement-title.ts';
import type { PackTexts } from './pack-choices.ts';
import type { ListedFormat, PackChoice, PackEntry, PackWork } from './pack-entry.ts';

const listedFormats = citationFormats.filter((format): format is ListedFormat => format !== 'credit');

/**
 * Gathers all that a pack takes of one thing, bound to the release in which it is best cited.
 *
 * @param source - what the site knows and how its files are made
 * @param texts - what it says in its own words
 * @param choice - what is taken
 * @param locale - the language
 * @throws Error for what must not be cited
 */
export async function describeEntry(
  source: DownloadSource,
  texts: PackTexts,
  choice: PackChoice,
  locale: Locale,
): Promise<PackEntry> {
  const { evidence } = source;
  const { reference } = choice;
  const edition = releasedEdition(reference);
  const citation = citationOf(evidence, findCitable(evidence, reference), edition);
  if ('refused' in citation) throw new Error(`${reference} must not be cited. Leave it out of the choices.`);
  const url = citation.url[locale];
  const { id } = splitReference(reference);
  const text = texts.figures.get(id);
  const slides =
    choice.kind === 'fig' && text !== undefined
      ? figureSlides(evidence, evidence.figure(id), text, locale, () => url)
      : [factsSlide(evidence, choice, url, locale)];
  const [first, ...rest] = slides;
  if (first === undefined) throw new Error(`${reference} has no slide. Correct what makes the slides.`);
  return {
    ...choice,
    image: choice.kind === 'fig' ? await imageOf(source, texts, id, locale) : null,
    credit: credit(citation, locale),
    works: packWorks(citation, locale),
    ...{ url, fingerprint: citation.fingerprint },
    slides: [first, ...rest],
  };
}

/** The works behind something, each in every form. In a list of references no place within a work is named. */
function packWorks(citation: Citation, locale: Locale): PackWork[] {
  const unplaced = {
    ...citation,
    originals: citation.originals.map((original) => ({ ...original, place: null, surveys: [] })),
  };
  return worksOf(unplaced, locale).map(({ key }, index) => ({
    key,
    texts: Object.fromEntries(
      listedFormats.map((format) => {
        const work = worksOf(unplaced, citationLanguage(format, locale))[index];
        return [format, work === undefined ? [] : writeWork(work, format)];
      }),
    ) as unknown as PackWork['texts'],
  }));
}

/** The first drawing of a figure, which carries what belongs to it; null where it has none. */
async function imageOf(
  source: DownloadSource,
  texts: PackTexts,
  id: string,
  locale: Locale,
): Promise<PackEntry['image']> {
  const text = texts.figures.get(id);
  const files = text === undefined ? [] : figureFiles(source, source.evidence.figure(id), text);
  const file = files.find((each) => each.format === 'svg' && each.locale === locale);
  if (file === undefined) return null;
  const svg = new TextDecoder().decode(await bytesOf(file));
  const size = (name: 'width' | 'height'): number =>
    Number(new RegExp(` ${name}="([\\d.]+)"`, 'u').exec(svg)?.[1]);
  return { path: file.path.slice(1), width: size('width'), height: size('height') };
}

/** What is known of a statement or a case, as a slide with a table. The source is written when the day of access is known. */
function factsSlide(evidence: EvidenceIndex, choice: PackChoice, address: string, locale: Locale): Slide {
  const { version, released } = evidence.all;
  const { id } = splitReference(choice.reference);
  const isStatement = choice.kind === 'st';
  const title = isStatement ? statementTitle(evidence.statement(id), locale) : (choice.finding ?? '');
  const body = isStatement ? statementTable(evidence, id, locale) : caseTable(evidence, id, locale);
  return {
    locale,
    label: message(locale, isStatement ? 'pack.oneStatement' : 'pack.oneCase'),
    title: plainText(segments(evidence, title, locale)),
    subtitle: isStatement ? choice.roles.join(message(locale, 'describe.separator')) : choice.heading,
    body,
    description: body.rows.map((row) => row.join(': ')).join('\n'),
    roles: null,
    notes: isStatement ? [] : [message(locale, 'cases.reading')],
    source: '',
    edition: filledMessage(locale, 'download.edition', {
      ...{ site: message(locale, 'site.name'), version, released },
    }),
    address,
    mark: null,
  };
}

function statementTable(evidence: EvidenceIndex, id: string, locale: Locale): SlideTable {
  const plain = (prose: string): string => plainText(segments(evidence, prose, locale));
  const statement = evidence.statement(id);
  const { wording, universe, question, figure, sources } = statement;
  const range = statementRange(statement, locale);
  const behind = sources.filter((source) => source !== 'interim-report');
  const rows = [
    ['pack.wording', displayWording(wording[locale])],
    ['statement.original', locale === 'en' ? displayWording(wording.ja) : null],
    [
      'statement.value',
      range === null ? null : `${range.range}${locale === 'ja' ? '　' : ' '}${range.meaning}`,
    ],
    ['figure.question', question === null ? null : plain(question[locale])],
    ['figure.universe', plain(`{un:${universe}}`)],
    ['statement.place', placeText(statement, figure === null ? null : plain(`{fig:${figure}}`), locale)],
    [
      'statement.source',
      behind.length === 0
        ? null
        : behind.map((source) => plain(`{src:${source}}`)).join(message(locale, 'describe.separator')),
    ],
  ] as const;
  return {
    ...factTable(locale),
    rows: rows.flatMap(([key, text]) => (text === null ? [] : [[message(locale, key), text]])),
  };
}

function caseTable(evidence: EvidenceIndex, id: string, locale: Locale): SlideTable {
  const plain = (prose: string): string => plainText(segments(evidence, prose, locale));
  const { person, organisation, figure } = evidence.case(id);
  const name = (of: string): string => {
    const { ja, en, enStatus } = evidence.name(of);
    if (locale === 'ja' || en === null) return ja;
    return `${en} ${ja} ${message(locale, `nameStatus.${enStatus}`)}`;
  };
  return {
    ...factTable(locale),
    rows: [
      [message(locale, 'cases.person'), name(person)],
      [message(locale, 'cases.organisation'), name(organisation)],
      ...evidence.all.caseFunctions
        .filter((cell) => cell.case === id)
        .map((cell) => [
          evidence.modelElement(cell.aspect).label[locale],
          cell.text === null ? message(locale, 'cases.notDescribed') : plain(cell.text[locale]),
        ]),
      [message(locale, 'cases.source'), sectionText(evidence.figure(figure).section, locale)],
    ],
  };
}

function factTable(locale: Locale): Omit<SlideTable, 'rows'> {
  return {
    kind: 'table',
    header: [message(locale, 'pack.field'), message(locale, 'pack.content')],
    widths: [0.25, 0.75],
  };
}
