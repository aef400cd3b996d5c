/** A value as a problem quotes it: in quotation marks, escaped, and cut where it is long. */
export function quoted(value: string): string {
  return JSON.stringify(value.replace(/^(.{40}).+$/su, '$1…'));
}
