import type { APIRoute } from 'astro';
import { siteDownloads } from '../downloads/site-downloads.ts';
import { dataPackage } from '../metadata/data-package.ts';
import { serveJson } from '../metadata/serve-json.ts';

/** Serves the description of all tables as a Data Package. */
export const GET: APIRoute = async () => serveJson(await dataPackage(siteDownloads()));
