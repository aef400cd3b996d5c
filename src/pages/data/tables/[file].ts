import type { APIRoute, GetStaticPaths } from 'astro';
import { readDerived, readEvidence } from '../../../evidence/read-evidence.ts';

/** One address for each published file. */
export const getStaticPaths = (() =>
  readEvidence().all.published.flatMap((table) => table.files.map(({ name }) => ({ params: { file: name } })))) satisfies GetStaticPaths;

/** Serves a published file byte for byte. */
export const GET: APIRoute = ({ params }) => new Response(new Uint8Array(readDerived(`tables/${params.file ?? ''}`)));
