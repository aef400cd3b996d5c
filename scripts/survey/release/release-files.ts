import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import Papa from 'papaparse';
import { spreadsheetFormula } from '../../../src/format/spreadsheet-formula.ts';
import type { CubePlan } from '../../../src/survey/cube/cube-plan.ts';
import type { Cube } from '../../../src/survey/cube/cube.ts';
import { estimateRecords } from '../../../src/survey/release/estimate-records.ts';
import { type Estimates, estimatesDocument } from '../../../src/survey/release/estimates-document.ts';
import { releaseName } from '../../../src/survey/release/release-name.ts';
import type { OutputFile } from '../../pipeline/published-files.ts';
import { sha256 } from '../../pipeline/sha256.ts';
import { writeCubeFile } from '../cube/cube-file.ts';
import { writeCubeParquet } from '../cube/cube-parquet.ts';
import { cubeRows } from '../cube/cube-rows.ts';

/** What a release is made of. */
export interface Release extends Estimates {
  readonly codebookPath: string;
  readonly plan: CubePlan;
  readonly cube: Cube;
  /** How the cube is written. */
  readonly cubeFormat: 'csv' | 'parquet';
  /** The file of answers, or the cube that a database made of them. */
  readonly source: { readonly path: string; readonly bytes: number; readonly sha256: string };
}

/**
 * Writes a release into memory: the tables as CSV and JSON, the cube, and a manifest. The bytes depend on the answers,
 * the codebook and the version alone: no clock, no machine.
 *
 * @param release - the estimates and what they were made from
 * @returns the files, the manifest last
 */
export function releaseFiles(release: Release): OutputFile[] {
  const { codebook, plan, cube, cubeFormat, estimates } = release;
  const name = (stem: string, ending: string): string => releaseName(codebook.microdata, stem, ending);
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  // A label is whatever the codebook says: a spreadsheet must not run one that starts like a formula.
  const csv = Papa.unparse(estimateRecords(codebook, estimates), {
    newline: '\r\n',
    escapeFormulae: spreadsheetFormula,
  });
  const files = [
    {
      path: name('estimates', 'csv'),
      bytes: bytes(`${csv}\r\n`),
      rows: estimates.length,
    },
    {
      path: name('estimates', 'json'),
      bytes: bytes(`${JSON.stringify(estimatesDocument(release), null, 1)}\n`),
      rows: estimates.length,
    },
    {
      path: name('cube', cubeFormat),
      bytes: cubeFormat === 'csv' ? bytes(writeCubeFile(plan, cube)) : writeCubeParquet(plan, cube),
      rows: cubeRows(plan, cube).length,
    },
  ];
  const manifest = {
    program: 'survey',
    version: release.version,
    microdata: codebook.microdata,
    codebook: {
      ...{ id: codebook.id, file: basename(release.codebookPath) },
      sha256: sha256(readFileSync(release.codebookPath)),
    },
    source: { ...release.source, path: basename(release.source.path) },
    respondents: cube.units.reduce((sum, { rows }) => sum + rows, 0),
    omitted: release.omitted,
    outputs: files.map(({ path, bytes: own, rows }) => ({
      ...{ path, sha256: sha256(own), bytes: own.length, rows },
      // A cell of the cube may stand for a single respondent.
      isProtected: !path.startsWith('cube') || codebook.microdata === 'synthetic',
    })),
  };
  return [
    ...files,
    {
      path: name('manifest', 'json'),
      bytes: bytes(`${JSON.stringify(manifest, null, 1)}\n`),
      rows: files.length,
    },
  ];
}
