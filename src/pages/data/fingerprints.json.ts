import type { APIRoute } from 'astro';
import { readDerived } from '../../evidence/read-evidence.ts';

/** Serves the fingerprints byte for byte. */
export const GET: APIRoute = () => new Response(new Uint8Array(readDerived('fingerprints.json')));
