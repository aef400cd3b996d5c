import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Files by the hash of all that they are made from, so that only a changed one costs time. */
const usualCache = path.resolve(process.env['CACHE_DIR'] ?? 'node_modules/.cache', 'made-files');

/**
 * Takes a file from the cache of an earlier build where that made it from the same things, else makes and keeps it.
 *
 * @param madeFrom - all that decides the bytes: the input, the versions of the tools, the code that uses them
 * @param make - makes the file
 * @param cache - the folder of the cache
 * @returns the bytes
 */
export async function cachedBytes(
  madeFrom: unknown,
  make: () => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>,
  cache = usualCache,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = createHash('sha256').update(JSON.stringify(madeFrom)).digest('hex');
  const file = path.join(cache, key.slice(0, 2), key);
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    const bytes = await make();
    // Another build may write the same file at the same time: it comes into place whole.
    mkdirSync(path.dirname(file), { recursive: true });
    const half = `${file}.${process.pid}`;
    writeFileSync(half, bytes);
    renameSync(half, file);
    return bytes;
  }
}

const versions = new Map<string, string>();

/** The installed versions of packages, since another version may write other bytes. */
export function toolVersions(packages: readonly string[]): string[] {
  return packages.map((name) => {
    const known = versions.get(name) ?? versionOf(name);
    versions.set(name, known);
    return `${name}@${known}`;
  });
}

function versionOf(name: string): string {
  const text = readFileSync(path.resolve('node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** The text of the modules of a folder, since changed code may write other bytes. */
export function sourceText(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
}
