import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { spreadsheetFormula } from '../../src/format/spreadsheet-formula.ts';

test.each(['=1', '+1', '-1', '@a', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠a', '=1\nsecond line'])(
  '%j is disarmed in CSV, and read back it is a text',
  (text) => {
    const csv = Papa.unparse([[text]], { escapeFormulae: spreadsheetFormula });
    expect(Papa.parse<string[]>(csv).data).toEqual([[`'${text}`]]);
  },
);

test.each(['1=1', 'a-b', '約4割', '', '7.5', '「=」'])('%j stays as it is', (text) => {
  expect(spreadsheetFormula.test(text)).toBe(false);
});
