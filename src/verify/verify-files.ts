import type { Role } from '../schema/vocabulary.ts';
import type { VerifyRecord, VerifyRecords } from './verify-record.ts';

/** The file that lists the versions, the newest first. */
export interface VersionsFile {
  readonly current: string;
  readonly versions: readonly string[];
}

/** The file with everything of a version but the rows of the large tables, by reference. */
export interface ThingsFile {
  readonly version: string;
  readonly records: Readonly<Record<string, VerifyRecord>>;
}

/** A row of a large table: fingerprint, path, role, and the value in Japanese and English. */
export type CellEntry = readonly [
  fingerprint: string,
  path: string,
  role: Role | null,
  ja: string | null,
  en: string | null,
];

/** The file with the rows of the large tables, by table and row; it is read only where something is not among the rest. */
export interface CellsFile {
  readonly version: string;
  readonly tables: Readonly<Record<string, Readonly<Record<string, CellEntry>>>>;
}

/** The records of a file of things. */
export function thingRecords({ records }: ThingsFile): VerifyRecords {
  return new Map(Object.entries(records));
}

/**
 * The records of a file of cells.
 *
 * @param file - the file
 * @param things - the records of the same version, which hold the names of the tables
 */
export function cellRecords({ tables }: CellsFile, things: VerifyRecords): VerifyRecords {
  return new Map(
    Object.entries(tables).flatMap(([table, rows]) => {
      const title = things.get(`table:${table}`)?.name ?? { ja: table, en: table };
      return Object.entries(rows).map(([key, [fingerprint, path, role, ja, en]]): [string, VerifyRecord] => [
        `cell:${table}/${key}`,
        {
          ...{ fingerprint, path, role },
          name: { ja: `${title.ja}：${key}`, en: `${title.en}: ${key}` },
          value: ja === null || en === null ? null : { ja, en },
        },
      ]);
    }),
  );
}
