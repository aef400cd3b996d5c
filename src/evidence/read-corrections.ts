import { z } from 'zod';
import { correctionSchema, type Correction } from '../schema/correction.ts';
import { readDerived } from './read-evidence.ts';

let known: readonly Correction[] | undefined;

/** Reads the list of corrections once per process. */
export function readCorrections(): readonly Correction[] {
  known ??= z.array(correctionSchema).parse(JSON.parse(readDerived('corrections.json').toString('utf8')));
  return known;
}
