import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { dataVersionSchema } from '../../src/schema/data-version.ts';
import { buildData, type Sayings } from '../pipeline/build-data.ts';
import { Problems } from '../pipeline/problem.ts';
import { checkCorrections } from './check-corrections.ts';
import { checkReleases } from './check-releases.ts';
import { frozenVersions } from './frozen-release.ts';
import { gatherFiles } from './gather-files.ts';
import { prepareRelease, writeRelease, type PreparedRelease } from './make-release.ts';
import { missingCorrections } from './missing-corrections.ts';
import { correctionsName } from './read-corrections.ts';
import { publishedRecords } from './published-records.ts';
import { refuseStep } from './refuse-step.ts';
import { stampVersion } from './stamp-version.ts';

const usage = 'usage: npm run release -- X.Y.Z --date YYYY-MM-DD';

/** No address of this kind can be anybody's (RFC 2606): it must not come to stand in a release. */
const nowhere = 'https://site-of-the-release.invalid';

/**
 * Freezes the data and the pages as they are now: `npm run release -- X.Y.Z --date YYYY-MM-DD`.
 *
 * @param args - what stands after the name of the command
 * @param sayings - hears what was frozen, or why nothing was
 * @returns the exit code: 0 where the release was written, 1 where it was refused, 2 for a wrong call
 */
export async function runRelease(args: string[], sayings: Sayings): Promise<0 | 1 | 2> {
  const called = readCall(args);
  if (called === null) {
    sayings.error(usage);
    return 2;
  }
  const { version, released, data } = called;
  const releases = join(data, 'releases');
  const problems = new Problems();
  checkReleases(releases, problems);
  const corrections = checkCorrections(join(data, correctionsName), releases, problems);
  if (problems.count > 0) {
    sayings.error(problems.toString());
    return 1;
  }
  if (frozenVersions(releases).includes(version)) {
    sayings.error(
      `release ${version} is there already: a release is never changed.\n  hint: take a greater version`,
    );
    return 1;
  }
  const built = await build(version, released, data, sayings);
  if (built === null) return 1;
  const list = join(data, correctionsName);
  const prepared = prepareRelease(version, released, built.files, existsSync(list) ? list : null, releases);
  const refusal =
    (prepared.list.previous === null
      ? null
      : refuseStep(prepared.list.previous, version, prepared.list.changes)) ??
    refuseSilence(
      prepared,
      missingCorrections(version, prepared.list.changes, corrections, publishedRecords(built.files)),
    );
  if (refusal !== null) {
    sayings.error(refusal);
    return 1;
  }
  // The name of the version comes first: a run that is killed here is repeated, a release that is there is not.
  stampVersion(version, released);
  writeRelease(releases, prepared);
  const { files, archive } = prepared.list;
  sayings.log(
    `${join(releases, version)}: ${files.length} files in ${archive.bytes} bytes; commit the folder`,
  );
  return 0;
}

function readCall(args: string[]): { version: string; released: string; data: string } | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { date: { type: 'string' }, data: { type: 'string', default: 'data' } },
    });
    const [version, ...more] = positionals;
    if (more.length > 0) return null;
    return {
      version: dataVersionSchema.parse(version),
      released: z.iso.date().parse(values.date),
      data: values.data,
    };
  } catch {
    return null;
  }
}

/** Builds the version in a folder of its own, and gathers what the release keeps of it. */
async function build(
  version: string,
  released: string,
  data: string,
  sayings: Sayings,
): Promise<{ files: Map<string, Uint8Array> } | null> {
  const parent = resolve('node_modules/.cache');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'release-'));
  try {
    const [derived, dist] = [join(folder, 'derived'), join(folder, 'dist')];
    const edition = ['--version', version, '--released', released];
    const code = await buildData(['--data', join(data, 'sources'), '--out', derived, ...edition], sayings);
    if (code !== 0) return null;
    const env = {
      ...process.env,
      ...{ DERIVED_DIR: derived, OUT_DIR: dist, SITE_URL: nowhere, BASE_PATH: '/' },
      ASTRO_TELEMETRY_DISABLED: '1',
    };
    const { status } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
      ...{ env, stdio: ['ignore', 'ignore', 'inherit'] },
    });
    if (status !== 0) {
      sayings.error('the site could not be built.\n  hint: npm run build tells why');
      return null;
    }
    return { files: gatherFiles({ version, released, derived, dist, site: nowhere }) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function refuseSilence({ list }: PreparedRelease, untold: readonly string[]): string | null {
  if (untold.length === 0) return null;
  return [
    `${untold.length} published numbers differ from release ${list.previous ?? ''}, and no correction says so:`,
    ...untold.slice(0, 20).map((record) => `  ${record}`),
    `  hint: add a row for each to data/${correctionsName}, with the version ${list.version}`,
  ].join('\n');
}
