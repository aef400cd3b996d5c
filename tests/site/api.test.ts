import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from '@readme/openapi-parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { apiRoot } from '../../src/api/api-path.ts';
import { apiFigureSchema, apiIndexSchema, apiStatementSchema, apiTableSchema } from '../../src/schema/api.ts';
import { builtEvidence, builtPages } from './built-site.ts';
import { distFolder } from './page-paths.ts';

const base = new URL(process.env['BASE_PATH'] ?? '/', 'http://site.test').pathname.replace(/\/$/, '');
const site = process.env['SITE_URL'] ?? 'http://localhost:4321';
const folder = join(distFolder, apiRoot);
const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
const fileOf = (address: string): string => join(distFolder, new URL(address).pathname.slice(base.length));

const descriptionSchema = z.looseObject({
  openapi: z.string().regex(/^3\.1\.\d$/),
  servers: z.tuple([z.strictObject({ url: z.literal(`${site}${base}${apiRoot.slice(0, -1)}`) })]),
  paths: z.record(
    z.string(),
    z.strictObject({
      get: z.looseObject({
        parameters: z
          .tuple([
            z.looseObject({ name: z.literal('id'), schema: z.looseObject({ enum: z.array(z.string()) }) }),
          ])
          .optional(),
        responses: z.looseObject({
          '200': z.looseObject({
            content: z.strictObject({
              'application/json': z.strictObject({ schema: z.strictObject({ $ref: z.string() }) }),
            }),
          }),
        }),
      }),
    }),
  ),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
});
const description = descriptionSchema.parse(read('openapi.json'));

const ajv = new Ajv2020({ strict: true, allErrors: true, validateFormats: false });
const schemaOf = (reference: string): string => reference.slice('#/components/schemas/'.length);
const checks = new Map(
  Object.entries(description.components.schemas).map(([name, schema]) => [name, ajv.compile(schema)]),
);

/** Every address that the description gives, with the name of the schema of what is there. */
const answers = Object.entries(description.paths).flatMap(([path, { get }]) => {
  const schema = get.responses['200'].content['application/json'].schema.$ref;
  const ids = get.parameters?.[0].schema.enum ?? [''];
  return ids.map((id) => ({ path: path.replace('{id}', id), schema }));
});

test('the description is OpenAPI', async () => {
  const result = await validate(structuredClone(description) as unknown as Parameters<typeof validate>[0]);
  expect(result).toMatchObject({ valid: true });
  const spoilt = structuredClone(description) as unknown as { info?: unknown };
  delete spoilt.info;
  expect(await validate(spoilt as Parameters<typeof validate>[0])).toMatchObject({ valid: false });
});

test('the description names every document that there is, and no other', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json'),
  );
  expect(answers.map(({ path }) => path.slice(1)).sort()).toEqual(
    files.filter((file) => file !== 'openapi.json').sort(),
  );
});

test('every document is as its schema says', () => {
  const problems = answers.flatMap(({ path, schema }) => {
    const check = checks.get(schemaOf(schema));
    if (check === undefined) return [`${schema} is missing`];
    return check(read(path)) ? [] : [`${path}: ${ajv.errorsText(check.errors)}`];
  });
  expect(problems).toEqual([]);
});

test('a document that is otherwise is refused', () => {
  const check = checks.get('Statement');
  const statement = read('statements/active.json') as Record<string, unknown>;
  expect(check?.(statement)).toBe(true);
  expect(check?.({ ...statement, version: 1 })).toBe(false);
  expect(check?.({ ...statement, more: true })).toBe(false);
});

describe('the documents lead', () => {
  const { statements, figures, published } = builtEvidence();
  const index = apiIndexSchema.parse(read('index.json'));

  test('from the index to one for each table, figure and statement', () => {
    expect(index.tables.map(({ id }) => id)).toEqual(published.map(({ id }) => id));
    expect(index.figures.map(({ id }) => id)).toEqual(figures.map(({ id }) => id));
    expect(index.statements.map(({ id }) => id)).toEqual(statements.map(({ id }) => id));
    const addresses = [...index.tables, ...index.figures, ...index.statements].map(({ href }) => href);
    const more = [index.description, index.dataPackage, index.catalogue];
    expect([...addresses, ...more].filter((address) => !existsSync(fileOf(address)))).toEqual([]);
  });

  test('to pages that exist', () => {
    const known = new Set(builtPages().map(({ path }) => path));
    const pages = [
      ...index.tables.map(({ id }) => apiTableSchema.parse(read(`tables/${id}.json`)).page),
      ...index.figures.map(({ id }) => apiFigureSchema.parse(read(`figures/${id}.json`)).page),
      ...index.statements.map(({ id }) => apiStatementSchema.parse(read(`statements/${id}.json`)).page),
    ].flatMap(({ ja, en }) => [ja, en]);
    expect(
      pages.map((page) => new URL(page).pathname.slice(base.length)).filter((path) => !known.has(path)),
    ).toEqual([]);
  });

  test('to files with the size and the hash that they say', () => {
    const files = [
      ...index.tables.flatMap(({ id }) => apiTableSchema.parse(read(`tables/${id}.json`)).files),
      ...index.figures.flatMap(({ id }) => apiFigureSchema.parse(read(`figures/${id}.json`)).files),
    ];
    for (const { href, bytes, sha256 } of files) {
      const content = readFileSync(fileOf(href));
      const hash = createHash('sha256').update(content).digest('hex');
      expect({ href, bytes: content.length, hash }).toEqual({ href, bytes, hash: sha256 });
    }
  });
});
