import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import { filledMessage, message } from '../i18n/messages.ts';
import { renderChart } from '../rendering/render-chart.ts';
import { chartFile } from '../rendering/chart-file.ts';
import type { Figure } from '../schema/figure.ts';
import type { Locale } from '../schema/locale.ts';
import type { Role } from '../schema/vocabulary.ts';
import { inLightColours } from '../social/light-colours.ts';
import { plainText, segments } from '../text/segments.ts';
import type { FigureVariant } from './figure-variants.ts';

const width = 680;
const roleNotes = {
  approximate: 'chart.noteApproximate',
  derived: 'chart.noteDerived',
  synthetic: 'chart.noteSynthetic',
} as const;

/** Composes a chart of a figure as a file: number and title above it, what its marks mean and its source below. */
export function figureChart(
  evidence: EvidenceIndex,
  figure: Figure,
  { form, rows, options, caption }: FigureVariant,
  locale: Locale,
): string {
  const plain = (prose: string): string => plainText(segments(evidence, prose, locale));
  const roles = new Set<Role>(rows.filter(({ status }) => status === 'shown').map(({ role }) => role));
  if (Object.values(options.comparisons ?? {}).length > 0) roles.add('derived');
  const notes = Object.entries(roleNotes).flatMap(([role, key]) =>
    roles.has(role as Role) ? [message(locale, key)] : [],
  );
  const source = filledMessage(locale, 'figure.processed', { source: plain('{src:interim-report}') });
  const drawing = renderChart(
    form,
    rows,
    { ...options, width, narrow: false, idPrefix: 'chart' },
    { titleId: 'title', descriptionId: 'notes' },
  );
  const file = chartFile(drawing, {
    locale,
    label: figure.number === null ? null : plain(`{fig:${figure.id}}`),
    title: plain(figure.title[locale]),
    subtitle: figure.universe === null ? [] : [plain(`{un:${figure.universe}}`)],
    notes: [
      ...(caption === null ? [] : [caption]),
      ...notes,
      `${message(locale, 'figure.source')}: ${source}`,
      `${message(locale, 'site.name')} ${evidence.all.version}`,
    ],
  });
  return inLightColours(file);
}
