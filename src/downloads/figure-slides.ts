import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import { describeFigure } from '../figures/describe-figure.ts';
import { figureNotes } from '../figures/figure-notes.ts';
import { figureVariants, type FigureVariant } from '../figures/figure-variants.ts';
import { figureWords, rolesLine } from '../figures/figure-words.ts';
import { message, type MessageKey } from '../i18n/messages.ts';
import type { PageAddress } from '../routes/page-address.ts';
import type { Figure } from '../schema/figure.ts';
import type { Locale, Localised } from '../schema/locale.ts';
import { findingText } from '../text/finding-text.ts';
import { plainText } from '../text/segments.ts';
import type { Slide, SlideTable } from './formats/slide.ts';
import { slideChart } from './slide-chart.ts';
import { slideTable } from './slide-table.ts';

/** What the site says of a figure in its own words. */
export interface FigureText {
  readonly message: Localised;
  readonly focus?: string | undefined;
}

/** The slides of a figure: one for its chart and one for each variant that shows other values, else one with a table. */
export function figureSlides(
  evidence: EvidenceIndex,
  figure: Figure,
  text: FigureText,
  locale: Locale,
  addressOf: PageAddress,
): Slide[] {
  const words = figureWords(evidence, figure, locale, addressOf);
  const { label, universe, source, edition, address, plain } = words;
  const frame = {
    ...{ locale, label: label ?? message(locale, 'figure.unnumbered'), source, edition, address },
    title: findingText(plain(text.message[locale])),
    subtitle: [words.title, ...(universe === null ? [] : [universe])].join(locale === 'ja' ? '｜' : ' | '),
  };
  const notes = slideNotes(evidence, figure).map((key) => plain(message(locale, key)));
  const variants = otherValues(figureVariants(evidence, figure, text.focus, locale).variants);
  const [first] = variants;
  if (first === undefined || figure.table === null) {
    const body = slideTable(evidence, figure, locale);
    return [{ ...frame, body, notes, description: readOut(body), roles: null, mark: null }];
  }
  const told = plainText(describeFigure(evidence, evidence.table(figure.table), figure.form, locale));
  return variants.map((variant) => ({
    ...frame,
    body: slideChart(variant, locale),
    ...(variant === first ? { description: told, notes } : derivedWords(variant, locale)),
    roles: rolesLine(variant.rows, locale),
    mark: variant.rows.some(({ role }) => role === 'synthetic')
      ? message(locale, 'download.syntheticMark')
      : null,
  }));
}

/** Of the notes under a figure those that speak of what a slide shows: it has no ends of rounding and no floors. */
function slideNotes(evidence: EvidenceIndex, figure: Figure): MessageKey[] {
  if (figure.table === null) {
    const isScheme = evidence.all.schemes.some(({ id }) => id === figure.id);
    return [isScheme ? 'scheme.note' : 'download.drawnFromText'];
  }
  const keys = figureNotes(evidence, figure);
  return [
    ...keys.filter((key) => key !== 'figure.intervalNote' && key !== 'figure.baseNote'),
    ...(keys.includes('figure.baseNote') ? (['figure.noInterval'] as const) : []),
  ];
}

/** What is said of values that this site computed from those of the figure. */
function derivedWords({ rows, label }: FigureVariant, locale: Locale): Pick<Slide, 'description' | 'notes'> {
  return {
    description: rows.map(({ name = '' }) => name.replaceAll('\n', ' ')).join('\n'),
    notes: [
      `${label}: ${rows[0]?.seriesLabel ?? ''}`,
      message(locale, 'chart.noteDerived'),
      message(locale, 'figure.noInterval'),
    ],
  };
}

/** Another order of the same values needs no slide of its own. */
function otherValues(variants: readonly FigureVariant[]): FigureVariant[] {
  const [first] = variants;
  return variants.filter((variant) => variant === first || variant.form !== first?.form);
}

/** A table as it is read out, a line a row. */
function readOut({ header, rows }: SlideTable): string {
  return rows
    .map((row) => row.map((cell, index) => `${header[index] ?? ''}: ${cell}`).join(' / '))
    .join('\n');
}
