import type { ChartOptions } from './chart-row.ts';
import type { Parts, Scale } from './drawing.ts';
import { metrics } from './metrics.ts';

const gap = 2;

/** Whether the end of the scale is drawn: where the scale is a share of the whole, so that it ends at 1. */
export const isClosed = ({ scaleEnd }: ChartOptions): boolean => scaleEnd === 1;

/**
 * Adds the words at the end of a closed scale.
 *
 * @param parts - the lists to add to
 * @param options - `scaleEndLabel` stands here
 * @param scale - where the end is
 * @param top - upper edge in pixels
 * @returns the height that the words take, in pixels; 0 where there are none
 */
export const addScaleEnd = (parts: Parts, options: ChartOptions, scale: Scale, top: number): number => {
  const words = options.scaleEndLabel;
  if (!isClosed(options) || words === undefined) return 0;
  parts.captions.push({
    cell: null,
    kind: 'label',
    lines: [words],
    x: scale.end,
    top: top + gap,
    size: metrics.labelSize,
    bold: false,
    tone: 'text-secondary',
    anchor: 'end',
  });
  return metrics.lineHeight + gap;
};
