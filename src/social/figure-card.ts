import type { ChartOptions, ChartRow } from '../charts/chart-row.ts';
import { type ChartForm, isChartForm } from '../charts/registry.ts';
import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import { chartOptions } from '../figures/chart-options.ts';
import { chartRows } from '../figures/chart-rows.ts';
import { filledMessage, message } from '../i18n/messages.ts';
import { renderChart } from '../rendering/render-chart.ts';
import type { Figure } from '../schema/figure.ts';
import type { Locale, Localised } from '../schema/locale.ts';
import { findReferences } from '../schema/reference.ts';
import type { Statement } from '../schema/statement.ts';
import type { Role } from '../schema/vocabulary.ts';
import { displayWording } from '../text/display-wording.ts';
import { findingText } from '../text/finding-text.ts';
import { plainText, segments } from '../text/segments.ts';
import { inLightColours } from './light-colours.ts';
import { firstSentence } from './page-card.ts';
import type { CardDrawing, Place } from './place-drawing.ts';
import { chartScale, type SocialCard } from './social-card.ts';

/** What the site says of a figure in its own words. */
interface FigureText {
  readonly message: Localised;
  readonly summary: Localised;
  readonly focus?: string | undefined;
}

/** The ways to draw a chart for its image, the one preferred first, and the scale from which on it reads well. */
const ways: readonly { place: Place; width: number; narrow: boolean; enough: number }[] = [
  { place: 'below', width: 680, narrow: false, enough: 1.1 },
  { place: 'beside', width: 560, narrow: false, enough: 1 },
  { place: 'beside', width: 400, narrow: true, enough: 0.9 },
];

/** The social image of a figure: its finding with its chart, else with the first number that its text names. */
export function figureCard(
  evidence: EvidenceIndex,
  figure: Figure,
  text: FigureText,
  locale: Locale,
): SocialCard {
  const plain = (prose: string): string => plainText(segments(evidence, prose, locale));
  const source = filledMessage(locale, 'figure.processed', { source: plain('{src:interim-report}') });
  const frame = {
    siteName: message(locale, 'site.name'),
    label: figure.number === null ? null : plain(`{fig:${figure.id}}`),
    title: findingText(plain(text.message[locale])),
    source: `${message(locale, 'figure.source')}: ${source}`,
  };
  // The first number of a chart's summary is one of many: only the finding itself names the one that counts.
  const prose = [text.message[locale], ...(isChartForm(figure.form) ? [] : [text.summary[locale]])].join(' ');
  return (
    chartCard(evidence, frame, figure, text.focus, locale) ??
    numberCard(frame, firstQuantity(evidence, prose), locale, plain) ?? {
      ...frame,
      body: { kind: 'text', text: firstSentence(plain(text.summary[locale])) },
      roles: [],
    }
  );
}

type Frame = Omit<SocialCard, 'body' | 'roles'>;

/** Null where the figure has no chart, or one too large to be read in a picture. */
function chartCard(
  evidence: EvidenceIndex,
  frame: Frame,
  figure: Figure,
  focus: string | undefined,
  locale: Locale,
): SocialCard | null {
  const { form } = figure;
  if (figure.table === null || !isChartForm(form)) return null;
  const table = evidence.table(figure.table);
  const rows = chartRows(evidence, table, locale);
  if (rows.some(({ role }) => role === 'synthetic')) return null;
  const options = chartOptions(evidence, table, form, rows, focus, locale);
  const roles = roleWords(rows, locale);
  for (const { place, width, narrow, enough } of ways) {
    const drawing = drawn(form, rows, { ...options, width, narrow, idPrefix: 'social' });
    const card: SocialCard = { ...frame, body: { kind: 'chart', drawing, place }, roles };
    if (chartScale(card) >= enough) return card;
  }
  return null;
}

function drawn(form: ChartForm, rows: readonly ChartRow[], options: ChartOptions): CardDrawing {
  const svg = renderChart(form, rows, options, { titleId: 'title', descriptionId: 'description' });
  const [, height = ''] = /viewBox="0 0 [\d.]+ ([\d.]+)"/u.exec(svg) ?? [];
  return { svg: inLightColours(svg), width: options.width, height: Number(height) };
}

function roleWords(rows: readonly { role: Role; status: string }[], locale: Locale): string[] {
  const roles = new Set(rows.filter(({ status }) => status === 'shown').map(({ role }) => role));
  return [...roles].map((role) => message(locale, `role.${role}`));
}

function numberCard(
  frame: Frame,
  statement: Statement | undefined,
  locale: Locale,
  plain: (prose: string) => string,
): SocialCard | null {
  if (statement === undefined || statement.role === 'synthetic') return null;
  const value = displayWording(statement.wording[locale]);
  const gloss = plain(statement.gloss[locale]);
  return {
    ...frame,
    body: { kind: 'number', value, gloss },
    roles: [message(locale, `role.${statement.role}`)],
  };
}

function firstQuantity(evidence: EvidenceIndex, prose: string): Statement | undefined {
  return findReferences(prose)
    .filter(({ kind }) => kind === 'st')
    .map(({ id }) => evidence.statement(id))
    .find(({ kind }) => kind === 'quantity');
}
