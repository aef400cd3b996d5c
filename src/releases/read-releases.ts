import path from 'node:path';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { versionStep } from '../changes/version-step.ts';
import { unzip } from '../downloads/formats/unzip.ts';
import { releaseSchema, type Release } from '../schema/release.ts';

/** The folder of releases, as the build sees it; a test may have one of its own. */
export const releasesFolder = path.resolve('data/releases');

const lists = new Map<string, readonly Release[]>();
const archives = new Map<string, ReadonlyMap<string, Uint8Array<ArrayBuffer>>>();

/**
 * The lists of all releases. That each file is as it was frozen was found out when the data were derived.
 *
 * @param folder - the folder of releases, which need not be there
 * @returns the lists, the newest first
 */
export function readReleases(folder: string = releasesFolder): readonly Release[] {
  const known = lists.get(folder) ?? readLists(folder);
  lists.set(folder, known);
  return known;
}

function readLists(folder: string): readonly Release[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .map((version) =>
      releaseSchema.parse(JSON.parse(readFileSync(path.join(folder, version, 'release.json'), 'utf8'))),
    )
    .sort((one, other) => (versionStep(one.version, other.version) === null ? -1 : 1));
}

/** The list of a release or its archive, as bytes. */
export function readReleaseFile(version: string, name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(path.join(releasesFolder, version, name)));
}

/**
 * A file of a release, byte for byte as it was frozen.
 *
 * @param version - the version of a release
 * @param file - the path within it
 * @param folder - the folder of releases
 * @throws Error where the release has no such file
 */
export function readFrozen(
  version: string,
  file: string,
  folder: string = releasesFolder,
): Uint8Array<ArrayBuffer> {
  const archive = path.join(folder, version, 'release.zip');
  const files = archives.get(archive) ?? unzip(readFileSync(archive));
  archives.set(archive, files);
  const bytes = files.get(file);
  if (bytes === undefined) throw new Error(`Release ${version} has no file ${file}. Correct the path.`);
  return bytes;
}
