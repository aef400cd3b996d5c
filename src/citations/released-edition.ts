import { readEdition } from '../releases/read-edition.ts';
import { readReleases } from '../releases/read-releases.ts';
import { frozenPath, hasPage } from '../releases/frozen-path.ts';
import { absoluteAddress } from '../routes/address.ts';
import type { Edition } from './citation.ts';
import { currentEdition } from './current-edition.ts';

/**
 * The version in which something is best cited: the newest release where it is the same there, at the address of the
 * page that never changes; else the version that is built.
 *
 * @param reference - what is cited: `fig:fig-05`
 */
export function releasedEdition(reference: string): Edition {
  const current = currentEdition();
  const [newest] = readReleases();
  if (newest === undefined || isBefore(newest.version, current.version)) return current;
  const frozen = readEdition(newest.version).get(reference);
  if (frozen?.fingerprint !== current.fingerprint(reference)) return current;
  return {
    ...{ version: newest.version, released: newest.released, fingerprint: current.fingerprint },
    url: (locale, path) =>
      hasPage(newest, path)
        ? absoluteAddress('ja', frozenPath(newest.version, locale, path))
        : absoluteAddress(locale, path),
  };
}

/** While a release is made, what is built is no draft and yet another than the newest release. */
function isBefore(release: string, current: string): boolean {
  return release !== current && !current.endsWith('-draft');
}
