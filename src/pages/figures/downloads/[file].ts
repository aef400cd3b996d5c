import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { figureFiles } from '../../../downloads/figure-files.ts';
import { serveFile } from '../../../downloads/serve-file.ts';
import { siteDownloads } from '../../../downloads/site-downloads.ts';
import { fileName, type SiteFile } from '../../../downloads/site-file.ts';

/** One address for each picture of a figure's chart, its slides, and the archive of everything about it. */
export const getStaticPaths = (async () => {
  const source = siteDownloads();
  const texts = await getCollection('figures');
  return texts
    .flatMap(({ id, data }) => figureFiles(source, source.evidence.figure(id), data))
    .map((file) => ({ params: { file: fileName(file) }, props: { file } }));
}) satisfies GetStaticPaths;

/** Serves a file of a figure. */
export const GET: APIRoute<{ file: SiteFile }> = ({ props }) => serveFile(props.file);
