import { readEvidence } from '../evidence/read-evidence.ts';
import { fingerprintOf } from '../evidence/read-fingerprints.ts';
import { absoluteAddress } from '../routes/address.ts';
import type { Edition } from './citation.ts';

/** The version that is being built, at the addresses at which its pages are now. */
export function currentEdition(): Edition {
  const { version, released } = readEvidence().all;
  return { version, released, url: absoluteAddress, fingerprint: fingerprintOf };
}
