import { readEvidence } from '../evidence/read-evidence.ts';
import { fingerprintOf } from '../evidence/read-fingerprints.ts';
import { address } from '../routes/address.ts';
import type { Edition } from './citation.ts';

/**
 * The version that is being built, at the addresses at which its pages are now.
 *
 * @param site - where the site is published, as Astro knows it
 */
export function currentEdition(site: URL | undefined): Edition {
  return {
    version: readEvidence().all.version,
    released: null,
    url: (locale, path) => new URL(address(locale, path), site).href,
    fingerprint: fingerprintOf,
  };
}
