import { csv } from '../../src/downloads/formats/csv.ts';
import { json, jsonBytes } from '../../src/downloads/formats/json.ts';
import { evidenceSchema, manifestSchema, type Manifest } from '../../src/schema/evidence.ts';
import type { Findings } from './evidence.ts';
import type { PublishableTable } from './publishable-table.ts';
import { sha256 } from './sha256.ts';
import type { SourceTable } from './source-table.ts';

/** A file of the output, with the number of rows it holds. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly rows: number;
}

/** What the output is called: the version of the data and its day. */
export interface Edition {
  readonly version: string;
  readonly released: string;
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
 * @param edition - the version of the data and its day
 * @param further - what else went in, and files that are written as they are
 * @returns the files, the manifest last
 * @throws ZodError when the evidence breaks its own contract, which is an error of the pipeline
 */
export function publishedFiles(
  findings: Findings,
  tables: readonly PublishableTable[],
  inputs: readonly SourceTable[],
  edition: Edition,
  further: FurtherFiles = { inputs: [], files: [] },
): OutputFile[] {
  const published = tables.map(({ rows, ...table }) => ({ ...table, rows: rows.length }));
  const evidence = evidenceSchema.parse({ ...edition, ...findings, published });
  const files = [
    { path: 'evidence.json', bytes: jsonBytes(evidence), rows: findings.statements.length },
    ...tables.flatMap(tableFiles),
    ...further.files,
  ];
  const manifest: Manifest = manifestSchema.parse({
    ...edition,
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
  return [...files, { path: 'manifest.json', bytes: jsonBytes(manifest), rows: manifest.outputs.length }];
}

/** The two formats that need nothing but the table; the site makes the others. */
function tableFiles(table: PublishableTable): OutputFile[] {
  const { id, rows } = table;
  return [
    { path: `tables/${id}.csv`, bytes: csv(table), rows: rows.length },
    { path: `tables/${id}.json`, bytes: json(table), rows: rows.length },
  ];
}
