import type { APIRoute, GetStaticPaths } from 'astro';
import { explorerFileNames } from '../../../components/explore/explorer-data.ts';
import { readDerived } from '../../../evidence/read-evidence.ts';

/** One address for each file of the explorer. */
export const getStaticPaths = (() =>
  explorerFileNames().map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

/** Serves a file of the explorer byte for byte. */
export const GET: APIRoute = ({ params }) =>
  new Response(new Uint8Array(readDerived(`explore/${params.file ?? ''}`)));
