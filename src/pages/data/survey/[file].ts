import type { APIRoute, GetStaticPaths } from 'astro';
import { exampleSurvey } from '../../../evidence/example-survey.ts';
import { readDerived, readEvidence } from '../../../evidence/read-evidence.ts';

/** One address for each file of the generated survey. */
export const getStaticPaths = (() =>
  Object.values(exampleSurvey(readEvidence().all.reproduction) ?? {}).map((file: string) => ({
    params: { file },
  }))) satisfies GetStaticPaths;

/** Serves a file of the generated survey byte for byte. */
export const GET: APIRoute = ({ params }) => new Response(new Uint8Array(readDerived(`survey/${params.file ?? ''}`)));
