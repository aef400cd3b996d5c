import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compareEditions } from '../../src/changes/compare-editions.ts';
import { buildPages } from '../build/build-pages.ts';
import { buildData, type Sayings } from '../pipeline/build-data.ts';
import { abandoned } from '../pipeline/abandoned.ts';
import { editionOfFiles } from './edition-of-files.ts';
import { newestRelease } from './frozen-release.ts';
import { derivedFiles, gatherFiles } from './gather-files.ts';
import { refuseStep } from './refuse-step.ts';

/** No address of this kind can be anybody's (RFC 2606): it must not come to stand in a release. */
const nowhere = 'https://site-of-the-release.invalid';

/** The version to build, and the folder of its data. */
interface Plan {
  readonly version: string;
  readonly released: string;
  /** The folder that holds `sources` and `releases`. */
  readonly data: string;
}

/**
 * Builds a version in a folder of its own and gathers what a release keeps of it. A version that may not follow the
 * newest release is refused before the pages are built, which takes a minute or two.
 *
 * @param plan - the version
 * @param sayings - hears what is wrong
 * @returns the files; null where something is wrong
 */
export async function buildVersion(plan: Plan, sayings: Sayings): Promise<Map<string, Uint8Array> | null> {
  const { version, released, data } = plan;
  const cache = resolve('node_modules/.cache/release');
  for (const { path } of abandoned(cache, /^(\d+)$/u)) rmSync(path, { recursive: true });
  // Two runs at once would otherwise freeze each other's files.
  const folder = join(cache, `${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    const [derived, dist] = [join(folder, 'derived'), join(folder, 'dist')];
    const edition = ['--version', version, '--released', released];
    const code = await buildData(['--data', join(data, 'sources'), '--out', derived, ...edition], sayings);
    if (code !== 0) return null;
    const refusal = refusalOf(version, derived, join(data, 'releases'));
    if (refusal !== null) {
      sayings.error(refusal);
      return null;
    }
    const site = { DERIVED_DIR: derived, OUT_DIR: dist, SITE_URL: nowhere, BASE_PATH: '/' };
    if (!buildPages(site, ['ignore', 'ignore', 'inherit'])) {
      sayings.error('the site could not be built.\n  hint: npm run build tells why');
      return null;
    }
    return gatherFiles({ version, released, derived, dist, site: nowhere });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function refusalOf(version: string, derived: string, releases: string): string | null {
  const newest = newestRelease(releases);
  if (newest === null) return null;
  const changes = compareEditions(editionOfFiles(newest.files), editionOfFiles(derivedFiles(derived)));
  return refuseStep(newest.list.version, version, changes);
}
