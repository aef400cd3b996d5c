import { requiredLevel } from '../../src/changes/change-level.ts';
import { compareEditions } from '../../src/changes/compare-editions.ts';
import type { EditionData } from '../../src/changes/edition-data.ts';
import { nextVersion } from '../../src/changes/version-step.ts';
import { editionOfFiles } from './edition-of-files.ts';
import { frozenRelease, frozenVersions } from './frozen-release.ts';

/**
 * The version that data bear after their release: their own as long as they are what was released, and then the next
 * that they would need, as a draft. So no number that is not in a release ever bears the name of one.
 *
 * @param version - the version of the project
 * @param edition - the data as they are now
 * @param releases - the folder of releases
 * @returns `1.0.0` or, where something differs from release 1.0.0, `1.0.1-draft`
 */
export function draftVersion(version: string, edition: EditionData, releases: string): string {
  if (!frozenVersions(releases).includes(version)) return version;
  const level = requiredLevel(
    compareEditions(editionOfFiles(frozenRelease(releases, version).files), edition),
  );
  return level === null ? version : `${nextVersion(version, level)}-draft`;
}
