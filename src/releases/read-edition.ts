import { cellRecords, thingRecords, type CellsFile, type ThingsFile } from '../verify/verify-files.ts';
import type { VerifyRecords } from '../verify/verify-record.ts';
import { verifyFile } from '../verify/verify-versions.ts';

const known = new Map<string, VerifyRecords>();

/**
 * Everything that can be cited in a version, by reference.
 *
 * @param version - the version that is built, or a release
 */
export function readEdition(version: string): VerifyRecords {
  const records = known.get(version) ?? readRecords(version);
  known.set(version, records);
  return records;
}

function readRecords(version: string): VerifyRecords {
  const things = thingRecords(JSON.parse(verifyFile(version, 'things')) as ThingsFile);
  const cells = cellRecords(JSON.parse(verifyFile(version, 'cells')) as CellsFile, things);
  return new Map([...things, ...cells]);
}
