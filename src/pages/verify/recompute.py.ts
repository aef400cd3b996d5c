import type { APIRoute } from 'astro';
import script from '../../verify/recompute.py?raw';

/** Serves the script by which anyone recomputes the fingerprints from the downloads. */
export const GET: APIRoute = () => new Response(script);
