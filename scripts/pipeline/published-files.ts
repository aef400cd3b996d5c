import Papa from 'papaparse';
import { spreadsheetFormula } from '../../src/format/spreadsheet-formula.ts';
import { evidenceSchema, manifestSchema, type Manifest } from '../../src/schema/evidence.ts';
import type { PublishedTable } from '../../src/schema/table.ts';
import type { Findings } from './evidence.ts';
import type { PublishableTable } from './published-tables.ts';
import { sha256 } from './sha256.ts';
import type { SourceTable } from './source-table.ts';

/** A file of the output, with the number of rows it holds. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly rows: number;
}

/** Inputs beside the source tables, and outputs that are no published table. */
export interface FurtherFiles {
  readonly inputs: Manifest['inputs'];
  readonly files: readonly OutputFile[];
}

/**
 * Writes evidence, tables and manifest into memory. The bytes depend on the inputs alone: no clock, no machine.
 *
 * @param findings - the evidence
 * @param tables - the tables to publish
 * @param inputs - the source tables, for the manifest
 * @param version - the version of the data
 * @param further - what else went in, and files that are written as they are
 * @returns the files, the manifest last
 * @throws ZodError when the evidence breaks its own contract, which is an error of the pipeline
 */
export function publishedFiles(
  findings: Findings,
  tables: readonly PublishableTable[],
  inputs: readonly SourceTable[],
  version: string,
  further: FurtherFiles = { inputs: [], files: [] },
): OutputFile[] {
  const written = tables.map((table) => ({ table, files: tableFiles(table) }));
  const published = written.map(({ table, files }): PublishedTable => {
    const { id, title, description, licence, figure, rows, columns } = table;
    return {
      ...{ id, title, description, licence, figure, columns: [...columns] },
      sources: [...table.sources],
      rows: rows.length,
      files: files.map(({ path, bytes }) => ({
        name: path.replace('tables/', ''),
        format: path.endsWith('.csv') ? 'csv' : 'json',
        bytes: bytes.length,
        sha256: sha256(bytes),
      })),
    };
  });
  const evidence = evidenceSchema.parse({ version, ...findings, published });
  const files = [
    jsonFile('evidence.json', evidence, findings.statements.length),
    ...written.flatMap((each) => each.files),
    ...further.files,
  ];
  const manifest: Manifest = manifestSchema.parse({
    version,
    inputs: [
      ...inputs.map((input) => ({ path: input.file, sha256: input.sha256, rows: input.records.length })),
      ...further.inputs,
    ],
    outputs: files.map(({ path, bytes, rows }) => ({
      path,
      sha256: sha256(bytes),
      bytes: bytes.length,
      rows,
    })),
  });
  return [...files, jsonFile('manifest.json', manifest, manifest.outputs.length)];
}

function tableFiles(table: PublishableTable): OutputFile[] {
  const { id, title, description, licence, sources, columns, rows } = table;
  const names = columns.map(({ name }) => name);
  const csv = Papa.unparse(
    { fields: names, data: rows.map((row) => names.map((name) => row[name] ?? '')) },
    // A label is whatever a source wrote: a spreadsheet must not run one that starts like a formula.
    { newline: '\r\n', escapeFormulae: spreadsheetFormula },
  );
  return [
    { path: `tables/${id}.csv`, bytes: new TextEncoder().encode(`${csv}\r\n`), rows: rows.length },
    jsonFile(`tables/${id}.json`, { id, title, description, licence, sources, columns, rows }, rows.length),
  ];
}

function jsonFile(path: string, value: unknown, rows: number): OutputFile {
  return { path, bytes: new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`), rows };
}
