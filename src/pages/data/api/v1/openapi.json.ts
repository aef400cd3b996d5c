import type { APIRoute } from 'astro';
import { openApi } from '../../../../api/open-api.ts';
import { siteDownloads } from '../../../../downloads/site-downloads.ts';
import { serveJson } from '../../../../metadata/serve-json.ts';

/** Serves the description of the API. */
export const GET: APIRoute = () => serveJson(openApi(siteDownloads()));
