import { fingerprintsSchema } from '../schema/fingerprint.ts';
import { readDerived } from './read-evidence.ts';

let known: ReadonlyMap<string, string> | undefined;

/** Reads the fingerprints of everything that can be cited once per process, by reference: `st:active`. */
export function readFingerprints(): ReadonlyMap<string, string> {
  if (known === undefined) {
    const file: unknown = JSON.parse(readDerived('fingerprints.json').toString('utf8'));
    known = new Map(Object.entries(fingerprintsSchema.parse(file).records));
  }
  return known;
}

/** The fingerprint of what a reference names; says what to do where there is none. */
export function fingerprintOf(reference: string): string {
  const found = readFingerprints().get(reference);
  if (found === undefined)
    throw new Error(`There is no fingerprint of ${reference}. Run: npm run data, or correct the reference.`);
  return found;
}
