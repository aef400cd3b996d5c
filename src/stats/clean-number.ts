/**
 * A number without the noise of binary arithmetic: rounded to 12 significant digits.
 *
 * Twelve digits keep everything that a published figure can carry and drop what `0.67 - 0.44` adds to it.
 *
 * @param value - any number; infinite values stay as they are
 * @returns the nearest number that 12 significant decimal digits can write
 * @throws RangeError when the value is not a number
 * @example
 * ```ts
 * cleanNumber(0.67 - 0.44) // 0.23
 * ```
 */
export function cleanNumber(value: number): number {
  if (Number.isNaN(value)) throw new RangeError('cleanNumber requires a number: NaN');
  return Number(value.toPrecision(12));
}
