import { downloadFormats } from './download-formats.ts';
import { bytesOf, type SiteFile } from './site-file.ts';

/** Answers a request for a file of the site. */
export async function serveFile(file: SiteFile): Promise<Response> {
  const { mediaType } = downloadFormats[file.format];
  return new Response(await bytesOf(file), { headers: { 'content-type': mediaType } });
}
