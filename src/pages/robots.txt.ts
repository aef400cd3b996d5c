import type { APIRoute } from 'astro';
import { absoluteAddress } from '../routes/address.ts';

/** Lets every crawler in, and tells it where the pages are listed. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteAddress('ja', '/sitemap.xml')}\n`);
