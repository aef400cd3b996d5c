import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzip } from '../../src/downloads/formats/unzip.ts';
import { versionStep } from '../../src/changes/version-step.ts';
import { releaseSchema, type Release } from '../../src/schema/release.ts';

/** The name of the list of a release in its folder. */
export const listName = 'release.json';

/** The name of the one file that holds all others of a release. */
export const archiveName = 'release.zip';

/** A release with what it froze. */
export interface FrozenRelease {
  readonly list: Release;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * The versions that have a folder among the releases.
 *
 * @param folder - the folder of releases, which need not be there
 * @returns the versions, the oldest first
 */
export function frozenVersions(folder: string): string[] {
  if (!existsSync(folder)) return [];
  // What a killed run left has a dot before its name, as every hidden file has.
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  return names.sort((one, other) => (versionStep(one, other) === null ? 1 : -1));
}

/** Reads a release whose hashes `checkReleases` has found to hold. */
export function frozenRelease(folder: string, version: string): FrozenRelease {
  const read = (name: string): Buffer => readFileSync(join(folder, version, name));
  return {
    list: releaseSchema.parse(JSON.parse(read(listName).toString('utf8'))),
    files: unzip(read(archiveName)),
  };
}

/** The newest release; null where there is none. */
export function newestRelease(folder: string): FrozenRelease | null {
  const newest = frozenVersions(folder).at(-1);
  return newest === undefined ? null : frozenRelease(folder, newest);
}
