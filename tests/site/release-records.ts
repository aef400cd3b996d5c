import { readCorrections } from '../../src/evidence/read-corrections.ts';
import { readEdition } from '../../src/releases/read-edition.ts';
import { readReleases } from '../../src/releases/read-releases.ts';
import { readEvidence } from '../../src/evidence/read-evidence.ts';

type Entry = [string, readonly unknown[]];

/**
 * What the pages about a release may say: what its list says, what could be cited in it, in the release before and
 * today, and how many differences there are; and each correction.
 */
export function releaseRecords(): Entry[] {
  const current = readEvidence().all.version;
  return [
    ...readReleases().map(({ version, released, previous, archive, changes }): Entry => [
      `release:${version}`,
      [
        [
          version,
          current,
          released,
          previous,
          archive.sha256,
          archive.bytes / 1024,
          archive.bytes / 1024 ** 2,
        ],
        [
          changes,
          changes.length,
          ...[...Map.groupBy(changes, ({ kind }) => kind).values()].map(({ length }) => length - 20),
        ],
        ...[version, current, ...(previous === null ? [] : [previous])].map((each) => [...readEdition(each)]),
      ],
    ]),
    ...readCorrections().map((each): Entry => [`correction:${each.id}`, [each]]),
  ];
}
