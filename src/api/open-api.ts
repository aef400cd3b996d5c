import { z } from 'zod';
import type { DownloadSource } from '../downloads/site-file.ts';
import { message } from '../i18n/messages.ts';
import { fileAddressOf } from '../metadata/file-address.ts';
import { apiFigureSchema, apiIndexSchema, apiStatementSchema, apiTableSchema } from '../schema/api.ts';
import { apiRoot } from './api-path.ts';

const schemas = {
  Index: apiIndexSchema,
  Table: apiTableSchema,
  Figure: apiFigureSchema,
  Statement: apiStatementSchema,
} as const;

/**
 * Describes the API as OpenAPI 3.1 does (https://spec.openapis.org/oas/v3.1.1). The schemas are those by which the
 * documents are typed and tested, and the ids that may stand in a path are listed, since there are no others.
 */
export function openApi(source: DownloadSource): object {
  const { published, figures, statements, version } = source.evidence.all;
  return {
    openapi: '3.1.1',
    info: {
      title: message('en', 'site.name'),
      summary: 'The data of the site as JSON documents.',
      description: `${message('en', 'site.description')} ${message('en', 'site.independent')}`,
      version,
      license: { name: 'As each table states', url: source.addressOf('en', '/data/') },
    },
    servers: [{ url: fileAddressOf(source, apiRoot).replace(/\/$/, '') }],
    paths: {
      '/index.json': operation('listDocuments', 'Lists every table, figure and statement.', 'Index', null),
      '/tables/{id}.json': operation(
        'getTable',
        'Describes a table and lists its files, which hold the rows.',
        'Table',
        published.map(({ id }) => id),
      ),
      '/figures/{id}.json': operation(
        'getFigure',
        'Gives a figure of the report with its values.',
        'Figure',
        figures.map(({ id }) => id),
      ),
      '/statements/{id}.json': operation(
        'getStatement',
        'Gives a quantitative statement of the report.',
        'Statement',
        statements.map(({ id }) => id),
      ),
    },
    components: {
      schemas: Object.fromEntries(
        Object.entries(schemas).map(([name, schema]) => [name, jsonSchema(schema)]),
      ),
    },
  };
}

function operation(
  operationId: string,
  summary: string,
  schema: keyof typeof schemas,
  ids: readonly string[] | null,
): object {
  return {
    get: {
      operationId,
      summary,
      ...(ids !== null && {
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', enum: ids } }],
      }),
      responses: {
        '200': {
          description: 'The document.',
          content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
        },
        '404': { description: 'There is no such document.' },
      },
    },
  };
}

/** The dialect of JSON Schema is the one that OpenAPI 3.1 takes for granted, so that it is not named in each. */
function jsonSchema(schema: z.ZodType): object {
  const written = Object.entries(z.toJSONSchema(schema, { target: 'draft-2020-12' }));
  return Object.fromEntries(written.filter(([keyword]) => keyword !== '$schema'));
}
