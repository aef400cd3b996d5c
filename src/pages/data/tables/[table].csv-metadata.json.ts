import type { APIRoute, GetStaticPaths } from 'astro';
import { siteDownloads } from '../../../downloads/site-downloads.ts';
import { readEvidence } from '../../../evidence/read-evidence.ts';
import { csvwMetadata } from '../../../metadata/csvw.ts';
import { serveJson } from '../../../metadata/serve-json.ts';

/** One address for the CSV of each published table. */
export const getStaticPaths = (() =>
  readEvidence().all.published.map(({ id }) => ({ params: { table: id } }))) satisfies GetStaticPaths;

/** Serves the description of a CSV as CSV on the Web. */
export const GET: APIRoute<Record<string, never>, { table: string }> = ({ params }) =>
  serveJson(csvwMetadata(siteDownloads(), params.table), 'application/csvm+json');
