import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { Parser, Store, type Quad } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtEvidence } from './built-site.ts';
import { distFolder } from './page-paths.ts';

const read = (name: string): string => readFileSync(join(distFolder, name), 'utf8');
const turtle = read('catalog.ttl');
const shapes = new Store(
  new Parser().parse(readFileSync(new URL('../reference/dcat-ap-mandatory.ttl', import.meta.url), 'utf8')),
);

/** Holds a graph against the shapes: one line for each thing that is not as they say. */
async function violations(text: string): Promise<string[]> {
  const report = await new SHACLValidator(shapes).validate(new Store(new Parser().parse(text)));
  return report.results.map(
    ({ focusNode, path, sourceConstraintComponent }) =>
      `${JSON.stringify(focusNode)} ${JSON.stringify(path)} ${JSON.stringify(sourceConstraintComponent)}`,
  );
}

test('the catalogue is as DCAT-AP demands', async () => {
  expect(await violations(turtle)).toEqual([]);
});

describe('what DCAT-AP does not allow is found:', () => {
  test.each([
    ['a dataset without a title', /(#dataset> a dcat:Dataset ;[^]*?)\n {2}dct:title [^\n]*/, '$1'],
    ['a publisher without a name', /\n {2}foaf:name [^\n]*/, ''],
    ['a distribution without an address', /\n {2}dcat:accessURL [^\n]*/, ''],
    ['a theme that is no concept', /a skos:Concept ;/, 'a skos:Collection ;'],
    ['a size that is no number', /"\d+"\^\^xsd:nonNegativeInteger/, '"many"'],
    ['a catalogue without datasets', /;\n {2}dcat:dataset [^\n]*/, '.'],
  ])('%s', async (_, pattern, replacement) => {
    const spoilt = turtle.replace(pattern, replacement);
    expect(spoilt).not.toBe(turtle);
    expect((await violations(spoilt)).length).toBeGreaterThan(0);
  });
});

describe('the two files', () => {
  let fromJson: Quad[];
  beforeAll(async () => {
    // The context is inside: nothing may be fetched to read it.
    const documentLoader = (url: string): Promise<never> => Promise.reject(new Error(`asked for ${url}`));
    const quads = await jsonld.toRDF(JSON.parse(read('catalog.jsonld')) as jsonld.JsonLdDocument, {
      ...{ documentLoader, format: 'application/n-quads' },
    });
    fromJson = new Parser({ format: 'N-Quads' }).parse(quads as unknown as string);
  });

  test('say the same', () => {
    const [one, other] = [new Store(fromJson), new Store(new Parser().parse(turtle))];
    expect(one.size).toBeGreaterThan(3000);
    expect([one.size, other.difference(one).size, one.difference(other).size]).toEqual([other.size, 0, 0]);
  });

  test('list each table with a distribution for each of its files, which exists', () => {
    const store = new Store(fromJson);
    const dcat = 'http://www.w3.org/ns/dcat#';
    const { published } = builtEvidence();
    const identifiers = store.getObjects(null, 'http://purl.org/dc/terms/identifier', null);
    expect(identifiers.map(({ value }) => value).sort()).toEqual(published.map(({ id }) => id).sort());
    const addresses = store.getObjects(null, `${dcat}downloadURL`, null);
    expect(addresses.length).toBe(published.length * 7);
    const base = new URL(process.env['BASE_PATH'] ?? '/', 'http://site.test').pathname.replace(/\/$/, '');
    for (const { value } of addresses) {
      const path = new URL(value).pathname.slice(base.length);
      const [distribution] = store.getSubjects(`${dcat}downloadURL`, value, null);
      const [size] = store.getObjects(distribution ?? null, `${dcat}byteSize`, null);
      expect([path, size?.value]).toEqual([path, String(readFileSync(join(distFolder, path)).length)]);
    }
  });
});
