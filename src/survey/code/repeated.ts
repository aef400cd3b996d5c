/**
 * The values of a list that stand in it before already, once for each time.
 *
 * @param values - in any order
 * @example
 * ```ts
 * repeated(['a', 'b', 'a', 'a']) // ['a', 'a']
 * ```
 */
export function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
}
