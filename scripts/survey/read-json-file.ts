import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Manifest } from '../../src/schema/evidence.ts';
import type { Problems } from '../pipeline/problem.ts';
import { sha256 } from '../pipeline/sha256.ts';

/** The folder of the codebooks, as problems and the manifest name it. */
const name = 'codebooks';

/**
 * Reads a JSON file among the codebooks.
 *
 * @param folder - the folder of the codebooks
 * @param file - the name of the file
 * @param schema - what it must fit
 * @param problems - receives what is wrong with it
 * @param inputs - receives the file with its hash, for the manifest
 * @returns what it holds; null where it is missing or does not fit
 */
export function readJsonFile<T>(
  folder: string,
  file: string,
  schema: z.ZodType<T>,
  problems: Problems,
  inputs: Manifest['inputs'],
): T | null {
  const path = join(folder, file);
  const place = { file: `${name}/${file}` };
  if (!existsSync(path)) {
    problems.add('file', place, 'the file is missing', `put it back under data/${name}`);
    return null;
  }
  const bytes = readFileSync(path);
  inputs.push({ path: place.file, sha256: sha256(bytes), rows: 0 });
  const parsed = schema.safeParse(jsonOrNull(bytes.toString('utf8')));
  if (parsed.success) return parsed.data;
  const what = z.prettifyError(parsed.error).replaceAll(/\s*\n\s*/g, ' ');
  problems.add('file', place, what, 'see the schemas of codebook, reproduction and recipe');
  return null;
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
