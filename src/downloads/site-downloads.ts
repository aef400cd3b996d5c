import { citeLine } from '../citations/cite-line.ts';
import { currentEdition } from '../citations/current-edition.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import { absoluteAddress } from '../routes/address.ts';
import type { DownloadSource } from './site-file.ts';

/** What the downloads of this site are made from. */
export function siteDownloads(): DownloadSource {
  const evidence = readEvidence();
  return { evidence, addressOf: absoluteAddress, cite: citeLine(evidence, currentEdition()) };
}
