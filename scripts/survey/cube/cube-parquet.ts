import { readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { type Compressors, parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { CubePlan } from '../../../src/survey/cube/cube-plan.ts';
import type { Cube } from '../../../src/survey/cube/cube.ts';
import type { CubeCells } from './cube-cells.ts';
import { cubeColumns } from './cube-columns.ts';
import { cubeRows } from './cube-rows.ts';

/** Snappy is built in; Node brings the others that engines write. */
const compressors: Compressors = {
  ZSTD: (bytes) => zstdDecompressSync(bytes),
  GZIP: (bytes) => gunzipSync(bytes),
  BROTLI: (bytes) => brotliDecompressSync(bytes),
};

/** Columns that hold a label; all others hold numbers. */
const labels: readonly string[] = ['stratum', 'psu', 'table', 'by1', 'by2', 'question', 'code'];

/**
 * Writes a cube as Parquet by the contract of `cubeColumns`: labels as text, `n` as a whole number of 64 bits, all else
 * with double precision, compressed with Snappy. Nothing in it is protected.
 *
 * @param plan - its cells
 * @param cube - the sums
 * @returns the file
 */
export function writeCubeParquet(plan: CubePlan, cube: Cube): Uint8Array {
  const rows = cubeRows(plan, cube);
  const columnData = cubeColumns(plan).map((name, column) => {
    const cells = rows.map((row) => row[column] ?? null);
    if (labels.includes(name))
      return { name, data: cells.map(String), type: 'STRING' as const, nullable: false };
    return name === 'n'
      ? { name, data: cells.map((cell) => BigInt(cell ?? 0)), type: 'INT64' as const, nullable: false }
      : { name, data: cells, type: 'DOUBLE' as const };
  });
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

/**
 * Cuts a Parquet file into cells, as a CSV file of the same table would be.
 *
 * @param path - the file
 * @returns its cells; a null is an empty one
 * @throws Error where it is no Parquet file
 */
export async function readParquetCells(path: string): Promise<CubeCells> {
  const bytes = readFileSync(path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const rows = await parquetReadObjects({ file, compressors });
  const header = Object.keys(rows[0] ?? {});
  return { header, rows: rows.map((row) => header.map((name) => textOf(row[name]))) };
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : JSON.stringify(value);
}
