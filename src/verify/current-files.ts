import { findCitable } from '../citations/find-citable.ts';
import { splitReference } from '../citations/citable.ts';
import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import type { CellEntry, CellsFile, ThingsFile } from './verify-files.ts';
import type { VerifyRecord } from './verify-record.ts';

/**
 * What /verify/ needs to know of a version of the data.
 *
 * @param evidence - the evidence of the version
 * @param fingerprints - the fingerprints of the same version, by reference
 * @returns the two files of the version
 */
export function currentFiles(
  evidence: EvidenceIndex,
  fingerprints: ReadonlyMap<string, string>,
): { readonly things: ThingsFile; readonly cells: CellsFile } {
  const { version, tables: figureTables } = evidence.all;
  const ofFigures = new Set(figureTables.map(({ id }) => id));
  const records: Record<string, VerifyRecord> = {};
  const tables = new Map<string, [string, CellEntry][]>();
  for (const [reference, fingerprint] of fingerprints) {
    const { kind, path, name, value, role } = findCitable(evidence, reference);
    const [table = '', row = ''] = splitReference(reference).id.split('/');
    if (kind !== 'cell' || ofFigures.has(table)) {
      records[reference] = { fingerprint, path, name, value, role };
    } else {
      const entries = tables.get(table) ?? [];
      entries.push([row, [fingerprint, path, role, value?.ja ?? null, value?.en ?? null]]);
      tables.set(table, entries);
    }
  }
  const cells = [...tables].map(([table, entries]) => [table, Object.fromEntries(entries)] as const);
  return { things: { version, records }, cells: { version, tables: Object.fromEntries(cells) } };
}
