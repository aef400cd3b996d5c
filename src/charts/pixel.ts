/** A channel of Plot that passes through no scale. */
export interface PixelChannel<Datum, Value> {
  /** What a datum gives: pixels or a colour. */
  readonly value: (datum: Datum) => Value;
  readonly scale: null;
}

/**
 * A channel of Plot whose values are in pixels already, or are a colour, and pass through no scale.
 *
 * @param value - what a datum gives: pixels or a colour
 * @example
 * ```ts
 * pixel((row) => row.x).value({ x: 12 }) // 12
 * pixel(() => 12).scale // null
 * ```
 */
export function pixel<Datum, Value extends number | string | undefined>(
  value: (datum: Datum) => Value,
): PixelChannel<Datum, Value> {
  return { value, scale: null };
}
