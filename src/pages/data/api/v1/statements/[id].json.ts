import type { APIRoute, GetStaticPaths } from 'astro';
import { apiStatement } from '../../../../../api/api-documents.ts';
import { siteDownloads } from '../../../../../downloads/site-downloads.ts';
import { readEvidence } from '../../../../../evidence/read-evidence.ts';
import { serveJson } from '../../../../../metadata/serve-json.ts';
import type { Statement } from '../../../../../schema/statement.ts';

/** One address for each statement. */
export const getStaticPaths = (() =>
  readEvidence().all.statements.map((statement) => ({
    params: { id: statement.id },
    props: { statement },
  }))) satisfies GetStaticPaths;

/** Serves a statement of the report. */
export const GET: APIRoute<{ statement: Statement }> = ({ props }) =>
  serveJson(apiStatement(siteDownloads(), props.statement));
