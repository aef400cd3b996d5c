import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import { siteCounts, siteCountNames } from '../evidence/site-counts.ts';
import { formatInterval } from '../format/format-interval.ts';
import { formatNumber } from '../format/format-number.ts';
import { formatValue } from '../format/format-value.ts';
import { filledMessage, message } from '../i18n/messages.ts';
import type { Citation } from '../schema/citation.ts';
import type { DerivedValue } from '../schema/derived-value.ts';
import type { Fact } from '../schema/fact.ts';
import type { Locale } from '../schema/locale.ts';
import type { Name } from '../schema/passage.ts';
import { parseReference, type Reference } from '../schema/reference.ts';
import type { Role } from '../schema/vocabulary.ts';
import { derivedMark } from './derived-mark.ts';
import { displayWording } from './display-wording.ts';
import { eisText } from './eis-text.ts';
import { sectionText } from './place-text.ts';

/** A reference turned into what a reader sees: the words, where they lead, and the role of the number. */
export interface TracedText {
  readonly text: string;
  /** `kind:id`, which the page carries as `data-ref` so that the number can be followed back. */
  readonly reference: string;
  /** A path of this site without base and language; null where there is nothing to lead to. */
  readonly path: string | null;
  readonly role: Role | null;
}

/** Turns one reference into words of the given language. */
export function resolveReference(evidence: EvidenceIndex, reference: Reference, locale: Locale): TracedText {
  const traced = (text: string, path: string | null, role: Role | null = null): TracedText => ({
    text,
    path,
    role,
    reference: `${reference.kind}:${reference.id}`,
  });
  const { id } = reference;
  switch (reference.kind) {
    case 'st': {
      const statement = evidence.statement(id);
      return traced(displayWording(statement.wording[locale]), `/statements/#${id}`, statement.role);
    }
    case 'cell': {
      if (id.startsWith('eis-ranking/')) {
        const row = evidence.eis(id.slice('eis-ranking/'.length));
        const path = `/international/table/#${row.country}`;
        const role = reference.variant === 'place' ? 'derived' : 'published';
        return traced(eisText(row, reference.variant, locale), path, role);
      }
      const cell = evidence.cell(id);
      if (cell.statement === null) return traced(message(locale, 'value.notPublished'), null);
      const statement = evidence.statement(cell.statement);
      return traced(displayWording(statement.wording[locale]), `/statements/#${statement.id}`, cell.role);
    }
    case 'dv':
      return traced(
        derivedText(evidence, evidence.derived(id), reference.variant, locale),
        `/checks/#dv-${id}`,
        'derived',
      );
    case 'fact':
      return traced(factText(evidence.fact(id), locale), `/sources/#fact-${id}`, 'published');
    case 'fig':
      return traced(figureLabel(evidence, id, locale), `/figures/${id}/`);
    case 'src':
      return traced(evidence.source(id).title[locale], `/sources/#${id}`);
    case 'year':
      return traced(String(evidence.source(id).year), `/sources/#${id}`);
    case 'term':
      return traced(evidence.term(id).label[locale], null);
    case 'un':
      return traced(evidence.universe(id).label[locale], null);
    case 'rc':
      return traced(message(locale, `verdict.${evidence.reconciliation(id).verdict}`), `/checks/#rc-${id}`);
    case 'ps':
      return traced(sectionText(evidence.passage(id).section, locale), `/passages/#${id}`);
    case 'nm':
      return traced(nameText(evidence.name(id), reference.variant, locale), null);
    case 'gl':
      return traced(evidence.glossary(id).term[locale], `/glossary/#${id}`);
    case 'ct':
      return traced(citationText(evidence.citation(id), locale), `/bibliography/#${id}`);
    case 'case':
      return traced(evidence.case(id).title[locale], `/cases/${id}/`);
    case 'site': {
      const name = siteCountNames.find((candidate) => candidate === id);
      if (name === undefined)
        throw new Error(`There is no site count ${id}. Known: ${siteCountNames.join(', ')}`);
      return traced(formatNumber(siteCounts(evidence.all)[name], 0, locale), null, 'derived');
    }
  }
}

/** A name of the report: in Japanese as it stands, in English where a reading is certain, else still in kanji. */
function nameText(name: Name, variant: string | null, locale: Locale): string {
  if (variant === 'kanji') return name.ja;
  const short = locale === 'ja' ? name.shortJa : name.shortEn;
  if (variant === 'short' && short !== null) return short;
  if (locale === 'ja') return name.ja;
  return name.en ?? name.shortJa ?? name.ja;
}

function citationText({ footnote, page }: Citation, locale: Locale): string {
  const parameters = { footnote: String(footnote) };
  const place = filledMessage(locale, 'place.footnote', parameters);
  if (page === null) return place;
  return `${place}${message(locale, 'describe.separator')}${filledMessage(locale, 'place.page', { page: String(page) })}`;
}

function figureLabel(evidence: EvidenceIndex, id: string, locale: Locale): string {
  const figure = evidence.figure(id);
  if (figure.number === null) return figure.title[locale];
  return filledMessage(locale, 'figure.number', { number: String(figure.number) });
}

function derivedText(
  evidence: EvidenceIndex,
  value: DerivedValue,
  variant: string | null,
  locale: Locale,
): string {
  const { unit, decimals } = value;
  const text =
    variant === 'range'
      ? formatInterval(value.low, value.high, unit, decimals, locale)
      : formatValue(value.estimate, unit, decimals, locale);
  if (text === null) throw new Error(`The derived value ${value.id} has no ends to show`);
  const hedged =
    variant !== 'range' && isApproximate(evidence, value)
      ? filledMessage(locale, 'value.about', { value: text })
      : text;
  return `${hedged}${derivedMark}`;
}

/** Whether a computed value rests on a number that the report itself hedges. */
function isApproximate(evidence: EvidenceIndex, { operands }: DerivedValue): boolean {
  return operands.some((operand) => {
    const reference = parseReference(operand);
    if (reference?.kind === 'st') return evidence.statement(reference.id).role === 'approximate';
    return reference?.kind === 'dv' && isApproximate(evidence, evidence.derived(reference.id));
  });
}

function factText(fact: Fact, locale: Locale): string {
  if (fact.value === null) return fact.text.replace(/^(\d+)-(\d+)$/, `$1${locale === 'ja' ? '～' : '–'}$2`);
  const shown = fact.unit === 'percent' ? fact.value / 100 : fact.value;
  const unit = fact.unit === 'percent' ? 'share' : fact.unit;
  return formatValue(shown, unit, fact.text.split('.')[1]?.length ?? 0, locale);
}
