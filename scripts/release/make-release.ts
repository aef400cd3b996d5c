import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { requiredLevel } from '../../src/changes/change-level.ts';
import { compareEditions } from '../../src/changes/compare-editions.ts';
import { zip } from '../../src/downloads/formats/zip.ts';
import { releaseSchema, type FrozenFile, type Release } from '../../src/schema/release.ts';
import { correctionsName } from './read-corrections.ts';
import { editionOfFiles } from './edition-of-files.ts';
import { archiveName, listName, newestRelease } from './frozen-release.ts';
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
 * @throws Error where the version is there already
 */
export function writeRelease(releases: string, { list, archive }: PreparedRelease): void {
  const home = join(releases, list.version);
  if (existsSync(home))
    throw new Error(`${home} is there already: a release is never changed. Take a greater version.`);
  const next = join(releases, `.${list.version}.next`);
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  writeFileSync(join(next, archiveName), archive);
  writeFileSync(join(next, listName), `${JSON.stringify(list, null, 1)}\n`);
  mkdirSync(dirname(home), { recursive: true });
  renameSync(next, home);
}

function frozenFile(path: string, bytes: Uint8Array): FrozenFile {
  return { path, bytes: bytes.length, sha256: sha256(bytes) };
}
