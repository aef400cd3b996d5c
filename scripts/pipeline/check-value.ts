import { quoted } from '../../src/format/quoted.ts';
import type { Column } from '../../src/schema/table.ts';

/** What is wrong with a cell and what to do about it. */
export interface Complaint {
  readonly what: string;
  readonly hint: string;
}

const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const integer = /^-?(?:0|[1-9]\d*)$/;
const decimal = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const date = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/**
 * Holds one cell against the description of its column; references and prose are checked elsewhere.
 *
 * @param value - the cell as it stands in the file
 * @param column - its description
 * @returns what is wrong, or null
 */
export function checkValue(value: string, column: Column): Complaint | null {
  if (value === '') {
    return column.required ? { what: 'empty, but required', hint: 'fill the cell in' } : null;
  }
  if (value !== value.trim()) {
    return { what: `white space around ${quoted(value)}`, hint: 'remove the spaces' };
  }
  switch (column.type) {
    case 'id':
      return kebabCase.test(value)
        ? null
        : { what: `${quoted(value)} is not an id`, hint: 'ids are English kebab-case, such as seek-needs' };
    case 'enum':
      return (column.values ?? []).includes(value)
        ? null
        : {
            what: `${quoted(value)} is not a known value`,
            hint: `one of ${(column.values ?? []).join(', ')}`,
          };
    case 'integer':
      return checkNumber(value, integer, 'an integer such as 1011', column);
    case 'number':
      return checkNumber(value, decimal, 'a number such as 67 or 1.5', column);
    case 'url':
      return /^https?:$/.test(URL.parse(value)?.protocol ?? '')
        ? null
        : { what: `${quoted(value)} is not a web address`, hint: 'write it with https://' };
    case 'date':
      return date.test(value)
        ? null
        : { what: `${quoted(value)} is not a date`, hint: 'write YYYY, YYYY-MM or YYYY-MM-DD' };
    case 'reference':
    case 'name':
    case 'wording':
    case 'prose':
      return null;
  }
}

function checkNumber(value: string, syntax: RegExp, wanted: string, column: Column): Complaint | null {
  if (!syntax.test(value)) {
    return {
      what: `${quoted(value)} is not a number as this site writes it`,
      hint: numberHint(value, wanted),
    };
  }
  const { minimum = -Infinity, maximum = Infinity } = column;
  const number = Number(value);
  if (number >= minimum && number <= maximum) return null;
  return {
    what: `${value} is out of range`,
    hint: `from ${minimum === -Infinity ? 'any' : minimum} to ${maximum === Infinity ? 'any' : maximum}`,
  };
}

function numberHint(value: string, wanted: string): string {
  if (/[０-９．]/.test(value)) return 'write ASCII digits (full-width digits are not numbers)';
  if (/[%％]/.test(value)) return 'leave out the per cent sign: the unit column carries it';
  if (/[,，]/.test(value)) return 'leave out the thousands separators';
  return `write ${wanted}`;
}
