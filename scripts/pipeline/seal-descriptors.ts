import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './sha256.ts';

/**
 * Writes the SHA-256 of each CSV into the descriptor beside it; nothing else in the descriptor changes.
 *
 * @param dataFolder - the folder with one folder per source
 * @returns the paths of the CSVs whose seal changed
 */
export function sealDescriptors(dataFolder: string): string[] {
  const files = readdirSync(dataFolder, { recursive: true, encoding: 'utf8' }).sort();
  return files.filter((file) => {
    const descriptor = join(dataFolder, file.replace(/\.csv$/, '.json'));
    if (!file.endsWith('.csv') || !existsSync(descriptor)) return false;
    const before = readFileSync(descriptor, 'utf8');
    const seal = sha256(readFileSync(join(dataFolder, file)));
    const after = before.replace(/("sha256":\s*)"[^"]*"/, (_, key: string) => `${key}"${seal}"`);
    if (after !== before) writeFileSync(descriptor, after);
    return after !== before;
  });
}
