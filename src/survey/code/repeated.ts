/** The values of a list that stand in it before already, once for each time. */
export function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) < index);
}
