import { readEvidence } from '../evidence/read-evidence.ts';
import { readFingerprints } from '../evidence/read-fingerprints.ts';
import { readFrozen, readReleases, releasesFolder } from '../releases/read-releases.ts';
import { currentFiles } from './current-files.ts';
import type { VersionsFile } from './verify-files.ts';

/** The parts in which a version is served. */
export const verifyParts = ['things', 'cells'] as const;

/** A part of a version. */
export type VerifyPart = (typeof verifyParts)[number];

/**
 * The versions that /verify/ knows: the one that is built, and every release.
 *
 * @param releases - the folder of releases; a test has one of its own
 * @returns the versions, the current one first, then the newest release first
 */
export function verifyVersions(releases: string = releasesFolder): VersionsFile {
  const current = readEvidence().all.version;
  const released = readReleases(releases).map(({ version }) => version);
  return { current, versions: [current, ...released.filter((version) => version !== current)] };
}

/** A part of a version as it is served: of a release byte for byte as it was frozen. */
export function verifyFile(version: string, part: VerifyPart, releases: string = releasesFolder): string {
  if (version === readEvidence().all.version)
    return JSON.stringify(currentFiles(readEvidence(), readFingerprints())[part]);
  return new TextDecoder().decode(readFrozen(version, `verify/${part}.json`, releases));
}
