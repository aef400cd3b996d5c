import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtEvidence } from './built-site.ts';
import { dataPackageSchema } from './data-package-schema.ts';
import { distFolder } from './page-paths.ts';
import { csvRecords } from '../metadata/csv-records.ts';
import { fieldProblems } from '../metadata/field-problems.ts';

const { published } = builtEvidence();
const json: unknown = JSON.parse(readFileSync(join(distFolder, 'datapackage.json'), 'utf8'));
const { resources } = dataPackageSchema.parse(json);

test('the Data Package describes every published table', () => {
  expect(resources.map(({ name }) => name)).toEqual(published.map(({ id }) => id));
});

test.each([
  ['a missing name', { name: undefined }],
  ['a path that leaves the package', { path: '../secret.csv' }],
  ['an absolute path', { path: '/data/tables/fig-05.csv' }],
  ['a licence without a name and an address', { licenses: [{ title: 'Free' }] }],
  ['a source without a title', { sources: [{ path: 'https://a.example/' }] }],
  ['a type that is none', { schema: { fields: [{ name: 'id', type: 'text' }] } }],
  ['a hash of no kind', { hash: 'sha256:1' }],
])('%s is no Data Package', (_, change) => {
  const [first] = resources;
  expect(dataPackageSchema.safeParse({ name: 'x', resources: [{ ...first, ...change }] }).success).toBe(
    false,
  );
});

describe.each(resources)('$name', ({ path, bytes, hash, schema }) => {
  const file = readFileSync(join(distFolder, path));

  test('has the size and the hash that it says', () => {
    expect(file.length).toBe(bytes);
    expect(`sha256:${createHash('sha256').update(file).digest('hex')}`).toBe(hash);
  });

  test('holds in its CSV what its schema allows, and names each row once', () => {
    const [header = [], ...rows] = csvRecords(file);
    expect(header).toEqual(schema.fields.map(({ name }) => name));
    const problems = schema.fields.flatMap((field, index) =>
      fieldProblems(
        field,
        rows.map((row) => row[index] ?? ''),
      ),
    );
    expect(problems).toEqual([]);
    for (const key of schema.primaryKey ?? []) expect(header).toContain(key);
  });
});
