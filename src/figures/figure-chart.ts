import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import { message } from '../i18n/messages.ts';
import { renderChart } from '../rendering/render-chart.ts';
import { chartFile } from '../rendering/chart-file.ts';
import type { PageAddress } from '../routes/page-address.ts';
import type { Figure } from '../schema/figure.ts';
import type { Locale } from '../schema/locale.ts';
import type { Role } from '../schema/vocabulary.ts';
import { inLightColours } from '../social/light-colours.ts';
import type { FigureVariant } from './figure-variants.ts';
import { figureWords, rolesLine } from './figure-words.ts';

const width = 680;
const roleNotes = {
  approximate: 'chart.noteApproximate',
  derived: 'chart.noteDerived',
  synthetic: 'chart.noteSynthetic',
} as const;

/**
 * Composes a chart of a figure as a file: number and title above it; below it what its marks mean, the roles of its
 * numbers, its source, the version of the data and the address of its page. The PNG is drawn from it.
 */
export function figureChart(
  evidence: EvidenceIndex,
  figure: Figure,
  { form, rows, options, caption }: FigureVariant,
  locale: Locale,
  addressOf: PageAddress,
): string {
  const { label, title, universe, source, edition, address } = figureWords(
    evidence,
    figure,
    locale,
    addressOf,
  );
  const roles = new Set<Role>(rows.filter(({ status }) => status === 'shown').map(({ role }) => role));
  if (Object.values(options.comparisons ?? {}).length > 0) roles.add('derived');
  const notes = Object.entries(roleNotes).flatMap(([role, key]) =>
    roles.has(role as Role) ? [message(locale, key)] : [],
  );
  const roleWords = rolesLine(rows, locale);
  const drawing = renderChart(
    form,
    rows,
    { ...options, width, narrow: false, idPrefix: 'chart' },
    { titleId: 'title', descriptionId: 'notes' },
  );
  const file = chartFile(drawing, {
    ...{ locale, label, title },
    subtitle: [
      ...(roles.has('synthetic') ? [message(locale, 'download.syntheticMark')] : []),
      ...(universe === null ? [] : [universe]),
    ],
    notes: [
      ...(caption === null ? [] : [caption]),
      ...(roleWords === null ? [] : [roleWords]),
      ...[...notes, source, edition, address],
    ],
  });
  return inLightColours(file);
}
