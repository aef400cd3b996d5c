import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The small data folder that every test of the pipeline starts from. */
export const fixture = fileURLToPath(new URL('fixture/', import.meta.url));

/** A temporary folder with a copy of the fixture, removed when the test ends. */
export function workspace(): { data: string; out: string; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'pipeline-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const data = join(folder, 'sources');
  cpSync(join(fixture, 'sources'), data, { recursive: true });
  return { folder, data, out: join(folder, 'derived') };
}

/** The files of a folder with their contents, to compare two folders byte by byte. */
export function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const bytes = files
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => [file, readFileSync(join(folder, file), 'base64')]);
  return Object.fromEntries(bytes) as Record<string, string>;
}
