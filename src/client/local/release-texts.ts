import Papa from 'papaparse';
import { spreadsheetFormula } from '../../format/spreadsheet-formula.ts';
import { estimateRecords } from '../../survey/release/estimate-records.ts';
import { estimatesDocument } from '../../survey/release/estimates-document.ts';
import { releaseName } from '../../survey/release/release-name.ts';
import type { LocalTables } from './local-tables.ts';

/** A file to save. */
export interface SavedText {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/**
 * The files of protected estimates, byte for byte those of `npm run survey -- estimate`: their names say of generated
 * answers what they are.
 *
 * @param tables - the estimates after protection
 * @param version - of the site
 * @returns the CSV and the JSON
 */
export function releaseTexts(
  { codebook, estimates }: LocalTables,
  version: string,
): { readonly csv: SavedText; readonly json: SavedText } {
  // A label is whatever the codebook says: a spreadsheet must not run one that starts like a formula.
  const csv = Papa.unparse(estimateRecords(codebook, estimates), {
    newline: '\r\n',
    escapeFormulae: spreadsheetFormula,
  });
  const document = estimatesDocument({ codebook, version, omitted: [], estimates });
  const name = (ending: string): string => releaseName(codebook.microdata, 'estimates', ending);
  return {
    csv: { name: name('csv'), type: 'text/csv', text: `${csv}\r\n` },
    json: { name: name('json'), type: 'application/json', text: `${JSON.stringify(document, null, 1)}\n` },
  };
}
