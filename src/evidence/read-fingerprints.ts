import { fingerprintsSchema, type Fingerprints } from '../schema/fingerprint.ts';
import { readDerived } from './read-evidence.ts';

let file: Fingerprints | undefined;
let records: ReadonlyMap<string, string> | undefined;

/** Reads the file of fingerprints once per process. */
export function readFingerprintFile(): Fingerprints {
  file ??= fingerprintsSchema.parse(JSON.parse(readDerived('fingerprints.json').toString('utf8')));
  return file;
}

/** The fingerprints of everything that can be cited, by reference: `st:active`. */
export function readFingerprints(): ReadonlyMap<string, string> {
  records ??= new Map(Object.entries(readFingerprintFile().records));
  return records;
}

/** The fingerprint of what a reference names; says what to do where there is none. */
export function fingerprintOf(reference: string): string {
  const found = readFingerprints().get(reference);
  if (found === undefined)
    throw new Error(`There is no fingerprint of ${reference}. Run: npm run data, or correct the reference.`);
  return found;
}
