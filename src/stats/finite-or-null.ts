/**
 * A value, or null where it is not defined.
 *
 * @param value - any number
 * @returns the number; null where it is infinite or not a number
 * @example
 * ```ts
 * finiteOrNull(0 / 0) // null
 * ```
 */
export function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
