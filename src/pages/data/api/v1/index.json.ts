import type { APIRoute } from 'astro';
import { apiIndex } from '../../../../api/api-documents.ts';
import { siteDownloads } from '../../../../downloads/site-downloads.ts';
import { serveJson } from '../../../../metadata/serve-json.ts';

/** Serves the list of all documents. */
export const GET: APIRoute = () => serveJson(apiIndex(siteDownloads()));
