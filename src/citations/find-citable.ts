import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import { cellValueText } from '../figures/value-text.ts';
import { filledMessage } from '../i18n/messages.ts';
import { tablePath } from '../routes/table-path.ts';
import type { Cell } from '../schema/cell.ts';
import type { Figure } from '../schema/figure.ts';
import type { Localised } from '../schema/locale.ts';
import type { Statement } from '../schema/statement.ts';
import type { PublishedTable } from '../schema/table.ts';
import { displayWording } from '../text/display-wording.ts';
import { filledText } from '../text/filled-text.ts';
import { inEachLanguage } from '../text/in-each-language.ts';
import { sectionText } from '../text/place-text.ts';
import { splitReference, type Citable } from './citable.ts';
import { rowCells } from './row-cells.ts';
import { sourcesOf } from './sources-of.ts';

/**
 * Finds what a reference names and describes it as a citation needs it.
 *
 * @param evidence - the evidence of the version that is cited
 * @param reference - `st:`, `cell:`, `dv:`, `fact:`, `table:`, `fig:`, `case:` or `scheme:` with an id
 * @returns what can be cited
 * @throws Error where there is no such thing
 */
export function findCitable(evidence: EvidenceIndex, reference: string): Citable {
  const { kind, id } = splitReference(reference);
  switch (kind) {
    case 'st':
      return statement(evidence, evidence.statement(id));
    case 'cell':
      return cell(evidence, id);
    case 'dv':
      return derived(evidence, id);
    case 'fact':
      return fact(evidence, id);
    case 'table':
      return table(evidence, publishedTable(evidence, id));
    case 'fig':
      return figure(evidence, evidence.figure(id));
    case 'case':
      return caseStudy(evidence, id);
    case 'scheme':
      return scheme(evidence, id);
    default:
      throw new Error(
        `${reference} cannot be cited. Known kinds: st, cell, dv, fact, table, fig, case, scheme.`,
      );
  }
}

const report = { sources: ['interim-report'], surveys: [] };

/** What the report itself names as the source of a number. */
const behindReport = (sources: readonly string[]): string[] =>
  sources.filter((source) => source !== 'interim-report');

const notOfReport = { place: null, surveys: [] };
const noValue = { value: null, role: null };

function statement(evidence: EvidenceIndex, found: Statement): Citable {
  const { id, wording, gloss, role, section, place, figure: drawn, sources } = found;
  return {
    ...{ reference: `st:${id}`, kind: 'st', role, path: `/statements/${id}/`, processed: false },
    name: filledText(evidence, gloss),
    value: inEachLanguage((locale) => displayWording(wording[locale])),
    ...report,
    place: place === 'figure' && drawn !== null ? figurePlace(evidence, drawn) : sectionPlace(section),
    surveys: behindReport(sources),
  };
}

function cell(evidence: EvidenceIndex, id: string): Citable {
  const [tableId = '', key = ''] = id.split('/');
  const published = publishedTable(evidence, tableId);
  const title = filledText(evidence, published.title);
  const base = { reference: `cell:${id}`, kind: 'cell' } as const;
  if (published.figure !== null) {
    const found = evidence.cell(id);
    return {
      ...base,
      name: joined(title, cellLabel(evidence, tableId, found)),
      value: inEachLanguage((locale) => cellValueText(evidence, found, locale)),
      role: found.role,
      path: `/figures/${published.figure}/`,
      processed: false,
      ...report,
      place: figurePlace(evidence, published.figure),
      surveys: behindReport(published.sources),
    };
  }
  const row = rowCells(evidence).get(id);
  if (row === undefined) throw new Error(`There is no cell ${id}. Correct the reference.`);
  return {
    ...base,
    ...row,
    name: joined(title, { ja: key, en: key }),
    processed: row.role !== 'published',
    sources: published.sources,
    ...notOfReport,
  };
}

/** The category, and the series where the table has more than one. */
function cellLabel(evidence: EvidenceIndex, tableId: string, found: Cell): Localised {
  const series = new Set(evidence.table(tableId).cells.map((each) => each.series));
  if (series.size < 2) return found.categoryLabel;
  return inEachLanguage((locale) =>
    filledMessage(locale, 'cite.cell', {
      category: found.categoryLabel[locale],
      series: found.seriesLabel[locale],
    }),
  );
}

function derived(evidence: EvidenceIndex, id: string): Citable {
  const found = evidence.derived(id);
  return {
    ...{ reference: `dv:${id}`, kind: 'dv', role: 'derived', path: `/checks/#dv-${id}`, processed: true },
    name: filledText(evidence, found.label),
    value: words(evidence, `{dv:${id}}`),
    sources: sourcesOf(evidence, found),
    place: found.figure === null ? null : figurePlace(evidence, found.figure),
    surveys: [],
  };
}

function fact(evidence: EvidenceIndex, id: string): Citable {
  const { subject, source } = evidence.fact(id);
  return {
    ...{ reference: `fact:${id}`, kind: 'fact', role: 'published', path: `/sources/#fact-${id}` },
    ...{ name: subject, value: words(evidence, `{fact:${id}}`), processed: false, sources: [source] },
    ...notOfReport,
  };
}

function table(evidence: EvidenceIndex, found: PublishedTable): Citable {
  const { id, title, figure: drawn, sources, roles } = found;
  // The register transcribes the report; whose surveys it names is said of each statement.
  const transcribed = drawn !== null || id === 'statements';
  return {
    ...{ reference: `table:${id}`, kind: 'table', path: tablePath(id), processed: true, ...noValue },
    name: filledText(evidence, title),
    role: roles.includes('synthetic') ? 'synthetic' : null,
    sources: transcribed ? report.sources : sources,
    place: drawn === null ? null : figurePlace(evidence, drawn),
    surveys: drawn === null ? [] : behindReport(sources),
  };
}

function figure(evidence: EvidenceIndex, { id, title, number, table: own, sources }: Figure): Citable {
  const isScheme = evidence.all.schemes.some((each) => each.id === id);
  const name = filledText(evidence, title);
  return {
    ...{ reference: `fig:${id}`, kind: 'fig', path: `/figures/${id}/`, ...noValue },
    name: number === null ? name : joined(words(evidence, `{fig:${id}}`), name),
    processed: own !== null || isScheme,
    ...report,
    place: figurePlace(evidence, id),
    surveys: behindReport(sources),
  };
}

function caseStudy(evidence: EvidenceIndex, id: string): Citable {
  const { title, figure: drawn } = evidence.case(id);
  return {
    ...{ reference: `case:${id}`, kind: 'case', path: `/cases/${id}/`, processed: true, ...noValue },
    name: filledText(evidence, title),
    ...report,
    place: sectionPlace(evidence.figure(drawn).section),
  };
}

function scheme(evidence: EvidenceIndex, id: string): Citable {
  const { title } = evidence.figure(evidence.scheme(id).id);
  return {
    ...{ reference: `scheme:${id}`, kind: 'scheme', path: `/figures/${id}/`, processed: true, ...noValue },
    name: inEachLanguage((locale) =>
      filledMessage(locale, 'cite.scheme', { title: filledText(evidence, title)[locale] }),
    ),
    ...report,
    place: figurePlace(evidence, id),
  };
}

function publishedTable({ all }: EvidenceIndex, id: string): PublishedTable {
  const found = all.published.find((each) => each.id === id);
  if (found === undefined) throw new Error(`There is no table ${id}. Correct the reference.`);
  return found;
}

function figurePlace(evidence: EvidenceIndex, id: string): Localised {
  const { number, section } = evidence.figure(id);
  return number === null ? sectionPlace(section) : words(evidence, `{fig:${id}}`);
}

function sectionPlace(section: string): Localised {
  return inEachLanguage((locale) => sectionText(section, locale));
}

function joined(first: Localised, second: Localised): Localised {
  return inEachLanguage((locale) =>
    filledMessage(locale, 'cite.joined', { first: first[locale], second: second[locale] }),
  );
}

function words(evidence: EvidenceIndex, text: string): Localised {
  return filledText(evidence, { ja: text, en: text });
}
