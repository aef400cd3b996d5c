/** Sizes in pixels that every form shares. */
export const metrics = {
  labelSize: 14,
  lineHeight: 19,
  /** Between a bar and its value. */
  valueGap: 8,
  /** Between a column of labels and the baseline. */
  labelGap: 12,
  /** A baseline stands out of its bars by this much. */
  overhang: 4,
} as const;

/**
 * Sizes that differ between the wide and the narrow drawing, in pixels.
 *
 * @param narrow - which drawing
 * @returns pixels: a value of a number is `valueSize` high, a bar is `bar` high, rows are `rowGap` apart
 * @example
 * ```ts
 * sizes(true).bar // 24
 * sizes(false).bar // 28
 * ```
 */
export const sizes = (narrow: boolean) =>
  narrow
    ? { valueSize: 15, bar: 24, rowGap: 18, valueWidth: 128, labelToBar: 5, pointRadius: 4 }
    : { valueSize: 16, bar: 28, rowGap: 14, valueWidth: 200, labelToBar: 5, pointRadius: 6 };
