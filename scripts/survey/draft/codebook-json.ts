const longestLine = 180;

/**
 * Writes a codebook as a person likes to edit it: a category is a line, and so is whatever else fits on one.
 *
 * @param codebook - what JSON can hold
 * @returns the JSON with a line break at its end
 * @example
 * ```ts
 * codebookJson({ categories: [{ code: '1', id: 'yes' }] }) // '{\n  "categories": [{ "code": "1", "id": "yes" }]\n}\n'
 * ```
 */
export function codebookJson(codebook: object): string {
  return `${broken(codebook, 0)}\n`;
}

/** @param used - characters of the line that stand before the value */
function written(value: unknown, indent: number, used: number): string {
  const flat = flatJson(value);
  const isList = Array.isArray(value) && value.length > 1 && typeof value[0] === 'object';
  const fits = !isList && used + flat.length < longestLine;
  return fits || typeof value !== 'object' || value === null ? flat : broken(value, indent);
}

function broken(value: object, indent: number): string {
  const blanks = ' '.repeat(indent + 2);
  const lines = Array.isArray(value)
    ? value.map((each) => `${blanks}${written(each, indent + 2, indent + 2)}`)
    : entriesOf(value).map(([key, each]) => {
        const lead = `${blanks}${JSON.stringify(key)}: `;
        return `${lead}${written(each, indent + 2, lead.length)}`;
      });
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${lines.join(',\n')}\n${' '.repeat(indent)}${close}`;
}

function flatJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flatJson).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = entriesOf(value).map(([key, each]) => `${JSON.stringify(key)}: ${flatJson(each)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, each]) => each !== undefined);
}
