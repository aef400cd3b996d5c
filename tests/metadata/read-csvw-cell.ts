/** What a description in CSV on the Web says of a column, as far as ours do. */
export interface CsvwColumn {
  readonly name: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly datatype: {
    readonly base: 'string' | 'integer' | 'double';
    readonly minimum?: number | undefined;
    readonly maximum?: number | undefined;
    readonly format?: string | undefined;
  };
  readonly required?: true | undefined;
  readonly separator?: string | undefined;
}

/**
 * Reads a cell as https://www.w3.org/TR/tabular-data-model/#parsing-cells says.
 *
 * @throws Error where the cell is not as its column says
 */
export function readCell(column: CsvwColumn, text: string): string | number | string[] | null {
  const { name, datatype, required, separator } = column;
  if (separator !== undefined) return text === '' ? [] : text.split(separator);
  if (text === '') {
    if (required === true) throw new Error(`${name} is required`);
    return null;
  }
  if (datatype.base === 'string') {
    if (datatype.format !== undefined && !new RegExp(`^(?:${datatype.format})$`, 'u').test(text))
      throw new Error(`${name} does not match ${datatype.format}: ${text}`);
    return text;
  }
  const pattern = datatype.base === 'integer' ? /^[+-]?\d+$/ : /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
  const value = Number(text);
  if (!pattern.test(text)) throw new Error(`${name} is no ${datatype.base}: ${text}`);
  if (value < (datatype.minimum ?? -Infinity) || value > (datatype.maximum ?? Infinity))
    throw new Error(`${name} lies beyond its ends: ${text}`);
  return value;
}
