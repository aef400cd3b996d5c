import { getCollection } from 'astro:content';
import { everythingFile } from './everything-file.ts';
import { siteDownloads } from './site-downloads.ts';
import type { SiteFile } from './site-file.ts';

/** The archive of everything that this site offers. */
export async function everythingDownload(): Promise<SiteFile> {
  const texts = new Map((await getCollection('figures')).map(({ id, data }) => [id, data]));
  return everythingFile(siteDownloads(), ({ id }) => {
    const text = texts.get(id);
    if (text === undefined) throw new Error(`${id} has no text. Add src/content/figures/${id}.json.`);
    return text;
  });
}
