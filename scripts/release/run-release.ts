import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { dataVersionSchema } from '../../src/schema/data-version.ts';
import type { Sayings } from '../pipeline/build-data.ts';
import { Problems } from '../pipeline/problem.ts';
import { buildVersion } from './build-version.ts';
import { checkCorrections } from './check-corrections.ts';
import { checkReleases } from './check-releases.ts';
import { frozenVersions } from './frozen-release.ts';
import { prepareRelease, writeRelease, type PreparedRelease } from './make-release.ts';
import { missingCorrections } from './missing-corrections.ts';
import { correctionsName } from './read-corrections.ts';
import { publishedRecords } from './published-records.ts';
import { stampVersion } from './stamp-version.ts';

const usage = 'usage: npm run release -- X.Y.Z --date YYYY-MM-DD';

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
  const files = await buildVersion(called, sayings);
  if (files === null) return 1;
  const list = join(data, correctionsName);
  const prepared = prepareRelease(version, released, files, existsSync(list) ? list : null, releases);
  const untold = missingCorrections(version, prepared.list.changes, corrections, publishedRecords(files));
  const refusal = refuseSilence(prepared, untold);
  if (refusal !== null) {
    sayings.error(refusal);
    return 1;
  }
  // The name of the version comes first: a run that is killed here is repeated, a release that is there is not.
  stampVersion(version, released);
  writeRelease(releases, prepared);
  const { archive, files: listed } = prepared.list;
  sayings.log(
    `${join(releases, version)}: ${listed.length} files in ${archive.bytes} bytes; commit the folder`,
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

function refuseSilence({ list }: PreparedRelease, untold: readonly string[]): string | null {
  if (untold.length === 0) return null;
  return [
    `${untold.length} published numbers differ from release ${list.previous ?? ''}, and no correction says so:`,
    ...untold.slice(0, 20).map((record) => `  ${record}`),
    `  hint: add a row for each to data/${correctionsName}, with the version ${list.version}`,
  ].join('\n');
}
