/**
 * A value as a problem quotes it: in quotation marks, escaped, and cut where it is long.
 *
 * @param value - any text, of a file or a codebook
 * @returns the text in double quotation marks, with the escapes of JSON, at most 40 characters of it
 * @example
 * ```ts
 * quoted('東') // '"東"'
 * quoted('a "quoted"\nline') // '"a \\"quoted\\"\\nline"'
 * ```
 */
export function quoted(value: string): string {
  return JSON.stringify(value.replace(/^(.{40}).+$/su, '$1…'));
}
