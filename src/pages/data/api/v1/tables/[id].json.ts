import type { APIRoute, GetStaticPaths } from 'astro';
import { apiTable } from '../../../../../api/api-documents.ts';
import { siteDownloads } from '../../../../../downloads/site-downloads.ts';
import { readEvidence } from '../../../../../evidence/read-evidence.ts';
import { serveJson } from '../../../../../metadata/serve-json.ts';
import type { PublishedTable } from '../../../../../schema/table.ts';

/** One address for each published table. */
export const getStaticPaths = (() =>
  readEvidence().all.published.map((table) => ({
    params: { id: table.id },
    props: { table },
  }))) satisfies GetStaticPaths;

/** Serves what a table is and where its rows are. */
export const GET: APIRoute<{ table: PublishedTable }> = async ({ props }) =>
  serveJson(await apiTable(siteDownloads(), props.table));
