/**
 * Writes JSON for a `<script>` that is no program: `<` is escaped, so that no label can end the element or open a
 * comment in it.
 *
 * @example
 * ```ts
 * jsonText('</script>') // '"\\u003c/script>"'
 * ```
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}
