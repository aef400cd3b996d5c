import path from 'node:path';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readEvidence } from '../evidence/read-evidence.ts';
import { readFingerprints } from '../evidence/read-fingerprints.ts';
import { currentFiles } from './current-files.ts';
import type { VersionsFile } from './verify-files.ts';

/** The parts in which a version is served. */
export const verifyParts = ['things', 'cells'] as const;

/** A part of a version. */
export type VerifyPart = (typeof verifyParts)[number];

const releasesFolder = path.resolve('data/releases');

/**
 * The versions that /verify/ knows: the one that is built, and every release that left its files in
 * `VERSION/verify/` of the folder of releases.
 *
 * @param releases - the folder of releases; a test has one of its own
 * @returns the versions, the current one first, then the newest release first
 */
export function verifyVersions(releases: string = releasesFolder): VersionsFile {
  const current = readEvidence().all.version;
  const released = existsSync(releases) ? readdirSync(releases) : [];
  const earlier = released
    .filter((version) => version !== current && existsSync(fileOf(releases, version, 'things')))
    .toSorted(new Intl.Collator('en', { numeric: true }).compare)
    .toReversed();
  return { current, versions: [current, ...earlier] };
}

/** A part of a version as it is served: of a release byte for byte as it was frozen. */
export function verifyFile(version: string, part: VerifyPart, releases: string = releasesFolder): string {
  if (version !== readEvidence().all.version) return readFileSync(fileOf(releases, version, part), 'utf8');
  return JSON.stringify(currentFiles(readEvidence(), readFingerprints())[part]);
}

function fileOf(releases: string, version: string, part: VerifyPart): string {
  return path.join(releases, version, 'verify', `${part}.json`);
}
