import type { APIRoute, GetStaticPaths } from 'astro';
import { verifyFile, verifyParts, verifyVersions, type VerifyPart } from '../../../verify/verify-versions.ts';

interface Props {
  version: string;
  part: VerifyPart;
}

/** One address for each part of each version. */
export const getStaticPaths = (() =>
  verifyVersions().versions.flatMap((version) =>
    verifyParts.map((part) => ({ params: { version, part }, props: { version, part } satisfies Props })),
  )) satisfies GetStaticPaths;

/** Serves what /verify/ knows of a version. */
export const GET: APIRoute<Props> = ({ props: { version, part } }) => new Response(verifyFile(version, part));
