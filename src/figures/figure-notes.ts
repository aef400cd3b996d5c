import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import type { MessageKey } from '../i18n/messages.ts';
import type { Figure } from '../schema/figure.ts';

/** The notes that belong under a figure, as the keys of their texts, in the order in which they are numbered. */
export function figureNotes(evidence: EvidenceIndex, figure: Figure): MessageKey[] {
  const cells = figure.table === null ? [] : evidence.table(figure.table).cells;
  const when = (applies: boolean, key: MessageKey): MessageKey[] => (applies ? [key] : []);
  return [
    ...when(
      cells.some((cell) => cell.role === 'approximate' && cell.status === 'shown'),
      'figure.conventionNote',
    ),
    ...when(figure.answers === 'multiple', 'figure.multipleNote'),
    ...when(figure.form === 'ranking', 'figure.rankNote'),
    ...when(figure.form === 'gap', 'figure.gapNote'),
    ...when(figure.form === 'groupedBars', 'figure.roundedRatioNote'),
    ...when(
      cells.some((cell) => cell.interval === 'rounding'),
      'figure.intervalNote',
    ),
    ...when(
      cells.some((cell) => cell.seFloor !== null),
      'figure.baseNote',
    ),
  ];
}
