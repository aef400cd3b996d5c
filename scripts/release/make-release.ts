import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requiredLevel } from '../../src/changes/change-level.ts';
import { compareEditions } from '../../src/changes/compare-editions.ts';
import { zip } from '../../src/downloads/formats/zip.ts';
import { releaseSchema, type FrozenFile, type Release } from '../../src/schema/release.ts';
import { correctionsName } from './read-corrections.ts';
import { editionOfFiles } from './edition-of-files.ts';
import { archiveName, listName, newestRelease } from './frozen-release.ts';
import { abandoned } from '../pipeline/abandoned.ts';
import { sha256 } from '../pipeline/sha256.ts';

/** A release in memory, ready to be written. */
export interface PreparedRelease {
  readonly list: Release;
  readonly archive: Uint8Array;
}

/**
 * Makes a release in memory: the archive, and the list with every hash and every difference from the release before.
 *
 * @param version - the version
 * @param released - its day
 * @param gathered - its files but for the corrections
 * @param corrections - the list of corrections; null where there is none
 * @param releases - the folder of the releases before
 */
export function prepareRelease(
  version: string,
  released: string,
  gathered: ReadonlyMap<string, Uint8Array>,
  corrections: string | null,
  releases: string,
): PreparedRelease {
  const files = new Map([
    ...gathered,
    ...(corrections === null ? [] : ([[correctionsName, readFileSync(corrections)]] as const)),
  ]);
  const previous = newestRelease(releases);
  const changes =
    previous === null ? [] : compareEditions(editionOfFiles(previous.files), editionOfFiles(files));
  const sums = [...files]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, bytes]) => frozenFile(path, bytes));
  const archive = zip(files, released);
  const list = releaseSchema.parse({
    ...{ version, released, previous: previous?.list.version ?? null },
    level: previous === null ? null : requiredLevel(changes),
    ...{ changes, archive: frozenFile(archiveName, archive), files: sums },
  });
  return { list, archive };
}

/**
 * Writes a release beside its place and renames it there: a run that is killed leaves nothing but a hidden folder, which
 * the next run removes.
 *
 * @param releases - the folder of releases
 * @param prepared - the release
 * @throws Error where the version is there already, or the system refuses to write it
 */
export function writeRelease(releases: string, { list, archive }: PreparedRelease): void {
  const home = join(releases, list.version);
  if (existsSync(home))
    throw new Error(`${home} is there already: a release is never changed. Take a greater version.`);
  for (const { path } of abandoned(releases, /^\..+\.next-(\d+)$/u)) rmSync(path, { recursive: true });
  // Two runs at once have a folder each; the slower one finds the release in its place.
  const next = join(releases, `.${list.version}.next-${process.pid}`);
  try {
    mkdirSync(next, { recursive: true });
    writeFileSync(join(next, archiveName), archive);
    writeFileSync(join(next, listName), `${JSON.stringify(list, null, 1)}\n`);
    renameSync(next, home);
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    throw error;
  }
}

function frozenFile(path: string, bytes: Uint8Array): FrozenFile {
  return { path, bytes: bytes.length, sha256: sha256(bytes) };
}
