/**
 * The decimals that show a value without loss, up to a limit.
 *
 * @param value - a finite number
 * @param limit - the most decimals wanted
 * @returns 0 to `limit`
 * @example
 * ```ts
 * impliedDecimals(66.5, 2) // 1
 * impliedDecimals(67, 2) // 0
 * ```
 */
export function impliedDecimals(value: number, limit: number): number {
  const [, fraction = ''] = String(Number(value.toFixed(limit))).split('.');
  return fraction.length;
}
