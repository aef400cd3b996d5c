import { breakLines } from './break-lines.ts';
import type { ChartOptions } from './chart-row.ts';
import { type Drawing, noParts } from './drawing.ts';
import { metrics } from './metrics.ts';

const { labelSize, lineHeight } = metrics;

/**
 * The drawing of a chart without rows: its `emptyText`, or nothing.
 *
 * @returns a drawing one line of text high, or more where the text is wider
 * @example
 * ```ts
 * import { shareOptions } from 'tests/charts/chart-rows.ts';
 *
 * emptyDrawing(shareOptions({ emptyText: 'No values' })).height // 27
 * ```
 */
export const emptyDrawing = ({ emptyText = '', width, scaleEnd }: ChartOptions): Drawing => {
  const lines = breakLines(emptyText, width, labelSize);
  const parts = noParts();
  parts.captions.push({
    cell: null,
    kind: 'label',
    lines,
    x: 0,
    top: 4,
    size: labelSize,
    bold: false,
    tone: 'text-secondary',
    anchor: 'start',
  });
  return {
    ...parts,
    height: 8 + lineHeight * Math.max(1, lines.length),
    scale: { start: 0, end: width, scaleEnd },
  };
};
