import type { APIRoute } from 'astro';
import { serveJson } from '../metadata/serve-json.ts';
import { siteCatalogue } from '../metadata/site-catalogue.ts';
import { writeJsonLd } from '../metadata/write-json-ld.ts';

/** Serves the catalogue of DCAT-AP as JSON-LD. */
export const GET: APIRoute = async () => serveJson(writeJsonLd(await siteCatalogue()), 'application/ld+json');
