import { citeLine } from '../citations/cite-line.ts';
import { releasedEdition } from '../citations/released-edition.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import { absoluteAddress } from '../routes/address.ts';
import type { DownloadSource } from './site-file.ts';

/** What the downloads of this site are made from. */
export function siteDownloads(): DownloadSource {
  const evidence = readEvidence();
  return {
    evidence,
    addressOf: absoluteAddress,
    cite: (reference, locale) => citeLine(evidence, releasedEdition(reference))(reference, locale),
  };
}
