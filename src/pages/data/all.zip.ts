import type { APIRoute } from 'astro';
import { everythingDownload } from '../../downloads/everything-download.ts';
import { serveFile } from '../../downloads/serve-file.ts';

/** Serves the archive of all tables and figures. */
export const GET: APIRoute = async () => serveFile(await everythingDownload());
