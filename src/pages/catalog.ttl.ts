import type { APIRoute } from 'astro';
import { siteCatalogue } from '../metadata/site-catalogue.ts';
import { writeTurtle } from '../metadata/write-turtle.ts';

/** Serves the catalogue of DCAT-AP as Turtle. */
export const GET: APIRoute = async () =>
  new Response(writeTurtle(await siteCatalogue()), { headers: { 'content-type': 'text/turtle' } });
