import { readFileSync } from 'node:fs';
import path from 'node:path';
import { evidenceSchema } from '../schema/evidence.ts';
import { indexEvidence, type EvidenceIndex } from './index-evidence.ts';

let known: EvidenceIndex | undefined;

/** The folder of the derived tables, as the build sees it; a test may point it elsewhere. */
const derivedFolder = path.resolve(process.env['DERIVED_DIR'] ?? 'data/derived');

/** Reads the derived evidence once per process; says what to run where it is missing. */
export function readEvidence(): EvidenceIndex {
  known ??= indexEvidence(evidenceSchema.parse(JSON.parse(readDerived('evidence.json').toString('utf8'))));
  return known;
}

/** Reads one file of the derived tables as bytes. */
export function readDerived(name: string): Buffer {
  try {
    return readFileSync(path.join(derivedFolder, name));
  } catch (cause) {
    throw new Error(`${name} is missing in ${derivedFolder}. Run: npm run data`, { cause });
  }
}
