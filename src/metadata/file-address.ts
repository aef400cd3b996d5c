import type { DownloadSource } from '../downloads/site-file.ts';

/** The address in full of a file that has no language, as a document that leaves the site must name it. */
export function fileAddressOf({ addressOf }: Pick<DownloadSource, 'addressOf'>, path: string): string {
  return addressOf('ja', path);
}
