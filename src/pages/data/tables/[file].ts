import type { APIRoute, GetStaticPaths } from 'astro';
import { serveFile } from '../../../downloads/serve-file.ts';
import { siteDownloads } from '../../../downloads/site-downloads.ts';
import { fileName, type SiteFile } from '../../../downloads/site-file.ts';
import { tableFiles } from '../../../downloads/table-files.ts';

/** One address for each published table and each format of tables. */
export const getStaticPaths = (() => {
  const source = siteDownloads();
  return source.evidence.all.published
    .flatMap(({ id }) => tableFiles(source, id))
    .map((file) => ({ params: { file: fileName(file) }, props: { file } }));
}) satisfies GetStaticPaths;

/** Serves a published table in one format. */
export const GET: APIRoute<{ file: SiteFile }> = ({ props }) => serveFile(props.file);
