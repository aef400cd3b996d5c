import Papa from 'papaparse';

/** The records of a CSV as text, its header first. */
export function csvRecords(bytes: Uint8Array): string[][] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  // The last line ends with a line break, after which the parser sees a line of one empty field.
  return data.slice(0, -1);
}
