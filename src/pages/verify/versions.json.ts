import type { APIRoute } from 'astro';
import { verifyVersions } from '../../verify/verify-versions.ts';

/** Serves the list of versions. */
export const GET: APIRoute = () => Response.json(verifyVersions());
