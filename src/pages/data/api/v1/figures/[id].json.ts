import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { apiFigure } from '../../../../../api/api-documents.ts';
import { figureFiles } from '../../../../../downloads/figure-files.ts';
import { siteDownloads } from '../../../../../downloads/site-downloads.ts';
import type { SiteFile } from '../../../../../downloads/site-file.ts';
import { readEvidence } from '../../../../../evidence/read-evidence.ts';
import { serveJson } from '../../../../../metadata/serve-json.ts';
import type { Figure } from '../../../../../schema/figure.ts';

/** One address for each figure. */
export const getStaticPaths = (async () => {
  const { figure } = readEvidence();
  const source = siteDownloads();
  return (await getCollection('figures')).map(({ id, data }) => ({
    params: { id },
    props: { figure: figure(id), files: figureFiles(source, figure(id), data) },
  }));
}) satisfies GetStaticPaths;

/** Serves a figure with its values. */
export const GET: APIRoute<{ figure: Figure; files: SiteFile[] }> = async ({ props }) =>
  serveJson(await apiFigure(siteDownloads(), props.figure, props.files));
