import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import { cellValueText } from '../figures/value-text.ts';
import { message, type MessageKey } from '../i18n/messages.ts';
import type { Figure } from '../schema/figure.ts';
import type { Locale } from '../schema/locale.ts';
import type { FigureTable } from '../schema/table.ts';
import { plainText, segments } from '../text/segments.ts';
import type { SlideTable } from './formats/slide.ts';

/** What a figure without a chart shows, as a table: a segmentation, an order, the arrows of a scheme, or its elements. */
export function slideTable(evidence: EvidenceIndex, figure: Figure, locale: Locale): SlideTable {
  const text = (key: MessageKey): string => message(locale, key);
  if (figure.table !== null) {
    const table = evidence.table(figure.table);
    return figure.form === 'segmentation'
      ? segmentation(table, locale)
      : {
          kind: 'table',
          header: [text('column.category'), text('column.value'), text('column.note')],
          rows: table.cells.map((cell) => [
            cell.categoryLabel[locale],
            cellValueText(evidence, cell, locale),
            cell.note?.[locale] ?? text('value.none'),
          ]),
          widths: [0.4, 0.25, 0.35],
        };
  }
  return schemeTable(evidence, figure, locale) ?? elementTable(evidence, figure, locale);
}

function segmentation({ cells }: FigureTable, locale: Locale): SlideTable {
  const rows = [...new Map(cells.map((cell) => [cell.series, cell.seriesLabel[locale]]))];
  const columns = [...new Map(cells.map((cell) => [cell.category, cell.categoryLabel[locale]]))];
  const words = (row: string, column: string): string =>
    cells.find(({ series, category }) => series === row && category === column)?.note?.[locale] ??
    message(locale, 'symbols.notAvailable');
  return {
    kind: 'table',
    header: [message(locale, 'column.segment'), ...columns.map(([, label]) => label)],
    rows: rows.map(([row, label]) => [label, ...columns.map(([column]) => words(row, column))]),
    widths: [0.2, ...columns.map(() => 0.8 / columns.length)],
  };
}

function schemeTable(evidence: EvidenceIndex, { id }: Figure, locale: Locale): SlideTable | null {
  const scheme = evidence.all.schemes.find((candidate) => candidate.id === id);
  if (scheme === undefined) return null;
  const plain = (prose: string): string => plainText(segments(evidence, prose, locale));
  const actor = (node: string): string =>
    plain(scheme.nodes.find((candidate) => candidate.id === node)?.label[locale] ?? '');
  return {
    kind: 'table',
    header: (['step', 'from', 'to', 'flow'] as const).map((name) =>
      message(locale, `download.slide.${name}`),
    ),
    rows: scheme.flows.map(({ order, from, to, label }) => [
      ...[String(order), actor(from), actor(to)],
      plain(label[locale]),
    ]),
    widths: [0.06, 0.26, 0.26, 0.42],
  };
}

const parts: Readonly<Record<string, MessageKey>> = {
  capability: 'producer.innovationProducer',
  content: 'producer.contentProducer',
};

function elementTable(evidence: EvidenceIndex, { id }: Figure, locale: Locale): SlideTable {
  const elements = evidence.all.modelElements.filter(({ figure }) => figure === id);
  const grouped = new Set(elements.map(({ group }) => group)).size > 1;
  const partOf = (group: string): string[] => {
    const key = parts[group];
    return grouped && key !== undefined ? [message(locale, key)] : [];
  };
  const header = (['part', 'element', 'meaning'] as const).map((name) =>
    message(locale, `download.slide.${name}`),
  );
  return {
    kind: 'table',
    header: grouped ? header : header.slice(1),
    rows: elements.map(({ group, label, text }) => [...partOf(group), label[locale], text[locale]]),
    widths: grouped ? [0.24, 0.2, 0.56] : [0.3, 0.7],
  };
}
