import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';

/** The size and the SHA-256 of a file, which is read as a stream. */
export async function hashFile(path: string): Promise<{ path: string; bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return { path, bytes: statSync(path).size, sha256: hash.digest('hex') };
}
