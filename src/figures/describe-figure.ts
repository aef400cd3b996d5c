import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import { message, type MessageKey } from '../i18n/messages.ts';
import type { Cell } from '../schema/cell.ts';
import type { Figure } from '../schema/figure.ts';
import type { Locale } from '../schema/locale.ts';
import type { FigureTable } from '../schema/table.ts';
import { fillSegments, type Segment } from '../text/segments.ts';
import { unknownCategory } from './chart-rows.ts';
import { cellValueText } from './value-text.ts';

/** Describes the values of a figure in sentences made from its data, for all readers. */
export function describeFigure(
  evidence: EvidenceIndex,
  table: FigureTable,
  form: Figure['form'],
  locale: Locale,
): Segment[] {
  const value = (cell: Cell): Segment[] => [
    {
      text: cellValueText(evidence, cell, locale),
      reference: `cell:${table.id}/${cell.cell}`,
      path: null,
      role: cell.role,
    },
  ];
  const say = (key: MessageKey, cell: Cell): Segment[] =>
    fillSegments(message(locale, key), {
      category: [cell.categoryLabel[locale]],
      series: [cell.seriesLabel[locale]],
      value: value(cell),
    });
  if (form === 'segmentation') return table.cells.flatMap((cell) => segment(cell, locale));
  const paired = new Set(table.cells.map((cell) => cell.series)).size > 1;
  const shared = new Set(table.cells.map((cell) => cell.category)).size < table.cells.length;
  const known = table.cells.filter((cell) => cell.category !== unknownCategory);
  const unknown = table.cells.filter((cell) => cell.category === unknownCategory);
  return [
    ...known.flatMap((cell) => say(sentence(cell, paired && shared, unknown.length > 0), cell)),
    ...(unknown.length > 0 ? unlabelled(unknown, value, locale) : []),
    ...extremes(known, say),
  ];
}

function segment(cell: Cell, locale: Locale): Segment[] {
  return fillSegments(message(locale, 'describe.segment'), {
    series: [cell.seriesLabel[locale]],
    category: [cell.categoryLabel[locale]],
    note: [cell.note?.[locale] ?? message(locale, 'value.notPublished')],
  });
}

function sentence(cell: Cell, paired: boolean, amongUnlabelled: boolean): MessageKey {
  if (cell.estimate === null && cell.rank === null) {
    return amongUnlabelled ? 'describe.amongUnlabelled' : 'describe.notPublished';
  }
  return paired ? 'describe.paired' : 'describe.bars';
}

function unlabelled(cells: readonly Cell[], value: (cell: Cell) => Segment[], locale: Locale): Segment[] {
  const separator = message(locale, 'describe.separator');
  const values = cells.flatMap((cell, index) => (index === 0 ? value(cell) : [separator, ...value(cell)]));
  return fillSegments(message(locale, 'describe.unlabelled'), { values });
}

/** Largest and smallest are said only of three or more printed values that share one universe. */
function extremes(cells: readonly Cell[], say: (key: MessageKey, cell: Cell) => Segment[]): Segment[] {
  const shown = cells.filter((cell) => cell.estimate !== null);
  const comparable =
    shown.length > 2 && shown.length === cells.length && new Set(shown.map((cell) => cell.series)).size === 1;
  if (!comparable) return [];
  const ordered = shown.toSorted((a, b) => (b.estimate ?? 0) - (a.estimate ?? 0));
  const [largest] = ordered;
  const smallest = ordered.at(-1);
  if (largest === undefined || smallest === undefined) return [];
  return [...say('describe.largest', largest), ...say('describe.smallest', smallest)];
}
