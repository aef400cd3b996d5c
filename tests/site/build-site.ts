import { execFile } from 'node:child_process';
import { mkdtempSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const project = fileURLToPath(new URL('../../', import.meta.url));

/** Where a test builds the site, and from what. */
export interface SiteBuild {
  /** An empty folder: the derived tables go to `derived`, the site to `dist`. */
  readonly folder: string;
  /** The sources; those of the project where it is left out. */
  readonly sources?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Makes an empty folder for a build of its own. It lies inside the project: for a folder outside it, Astro keeps its
 * intermediate files in one place of the project, where two builds at once take each other's style sheet.
 */
export function newBuildFolder(): string {
  const parent = join(project, 'node_modules', '.cache', 'site-tests');
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, 'build-'));
}

/**
 * Runs the whole way, pipeline and pages, as `npm run build` does, but into a folder of its own.
 *
 * @returns the folder of the built site
 */
export async function buildSite({ folder, sources, env = {} }: SiteBuild): Promise<string> {
  const derived = join(folder, 'derived');
  const dist = join(folder, 'dist');
  const options = {
    cwd: project,
    // Vitest calls its own environment a test, in which Astro would build for no reader.
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ...env,
      DERIVED_DIR: derived,
      OUT_DIR: dist,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  };
  const data = resolve(project, sources ?? 'data/sources');
  await run(process.execPath, ['scripts/build-data.ts', '--data', data, '--out', derived], options);
  await run(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], options);
  return dist;
}
