import type { ChartOptions } from './chart-row.ts';
import type { Parts, Scale } from './drawing.ts';
import { metrics } from './metrics.ts';

const gap = 2;

/**
 * Whether the end of the scale is drawn: where the scale is a share of the whole, so that it ends at 1.
 *
 * @param options - of the chart
 * @example
 * ```ts
 * isClosed({ scaleEnd: 1 }) // true
 * isClosed({ scaleEnd: 0.5 }) // false
 * ```
 */
export const isClosed = ({ scaleEnd }: ChartOptions): boolean => scaleEnd === 1;

/**
 * Adds the words at the end of a closed scale.
 *
 * @param parts - the lists to add to
 * @param options - `scaleEndLabel` stands here
 * @param scale - where the end is
 * @param top - upper edge in pixels
 * @returns the height that the words take, in pixels; 0 where there are none
 * @example
 * ```ts
 * import { noParts } from 'src/charts/drawing.ts';
 * import { shareOptions } from 'tests/charts/chart-rows.ts';
 *
 * const parts = noParts();
 * addScaleEnd(parts, shareOptions(), { start: 0, end: 400, scaleEnd: 1 }, 100) // 21
 * parts.captions[0].lines // ['100%']
 * ```
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
