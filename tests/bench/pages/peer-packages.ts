import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The project of the pages that other tools make, with Lighthouse; its packages are no part of this one's. */
export const peerProject = fileURLToPath(new URL('../site', import.meta.url));

const packageSchema = z.object({ version: z.string() });
const projectSchema = z.object({ dependencies: z.record(z.string(), z.string()) });

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/**
 * The packages of other tools, which nothing here installs unasked.
 *
 * @param project - the folder of their project
 * @returns the version of each, by its name
 * @throws Error where one is missing or is not the one that is wanted, with the command to run
 */
export function peerPackages(project: string = peerProject): Readonly<Record<string, string>> {
  const { dependencies } = projectSchema.parse(readJson(join(project, 'package.json')));
  const wrong = Object.entries(dependencies).filter(([name, wanted]) => {
    const file = join(project, 'node_modules', name, 'package.json');
    return !existsSync(file) || packageSchema.parse(readJson(file)).version !== wanted;
  });
  if (wrong.length === 0) return dependencies;
  const names = wrong.map(([name, wanted]) => `${name} ${wanted}`);
  throw new Error(`Not installed: ${names.join(', ')}. Run: npm ci --prefix tests/bench/site`);
}
