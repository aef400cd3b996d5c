import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { message } from '../../src/i18n/messages.ts';
import type { Locale } from '../../src/schema/locale.ts';
import { builtEvidence, builtPages, type BuiltPage } from './built-site.ts';
import { elsewhere } from './other-builds.ts';
import { distFolder } from './page-paths.ts';

const { published, version, released, sources } = builtEvidence();
const base = new URL(process.env['BASE_PATH'] ?? '/', 'http://site.test').pathname.replace(/\/$/, '');

const organisation = z.strictObject({
  '@type': z.literal('Organization'),
  name: z.string().min(1),
  url: z.url().optional(),
});

const headShape = {
  '@type': z.literal('Dataset'),
  '@id': z.url(),
  name: z.string().min(1),
  url: z.url(),
  identifier: z.string(),
};

/** What the guidelines for Dataset (https://schema.org/Dataset) name, all of it mandatory here but for the years. */
const datasetSchema = z.strictObject({
  '@context': z.literal('https://schema.org'),
  ...headShape,
  // Search engines show a dataset only with 50 to 5000 characters.
  description: z.string().min(50).max(5000),
  inLanguage: z.tuple([z.literal('ja'), z.literal('en')]),
  isAccessibleForFree: z.literal(true),
  version: z.literal(version),
  datePublished: z.literal(released),
  creator: organisation,
  license: z.union([
    z.url(),
    z.strictObject({ '@type': z.literal('CreativeWork'), name: z.string().min(1), url: z.url() }),
  ]),
  temporalCoverage: z
    .string()
    .regex(/^\d{4}(?:\/\d{4})?$/)
    .optional(),
  isBasedOn: z
    .array(
      z.strictObject({
        '@type': z.literal('CreativeWork'),
        name: z.string(),
        publisher: organisation,
        datePublished: z.string().regex(/^\d{4}(?:-\d\d){0,2}$/),
        url: z.url(),
      }),
    )
    .min(1),
  variableMeasured: z.array(
    z.strictObject({
      '@type': z.literal('PropertyValue'),
      name: z.string(),
      description: z.string().min(1),
      unitText: z.string().optional(),
    }),
  ),
  distribution: z.array(
    z.strictObject({
      '@type': z.literal('DataDownload'),
      contentUrl: z.url(),
      encodingFormat: z.string().regex(/^[a-z]+\/[\w.+-]+$/),
      contentSize: z.string().regex(/^\d+ B$/),
    }),
  ),
  includedInDataCatalog: z.strictObject({ '@id': z.url() }),
});

const catalogueSchema = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('DataCatalog'),
  '@id': z.url(),
  name: z.string(),
  description: z.string(),
  url: z.url(),
  inLanguage: z.tuple([z.literal('ja'), z.literal('en')]),
  version: z.literal(version),
  datePublished: z.literal(released),
  publisher: organisation,
  dataset: z.array(z.strictObject(headShape)),
});

function blocks({ document }: Pick<BuiltPage, 'document'>): unknown[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    ({ textContent }) => JSON.parse(textContent) as unknown,
  );
}

function pageOf(locale: Locale, path: string): BuiltPage {
  const wanted = locale === 'ja' ? path : `/en${path}`;
  const page = builtPages().find((candidate) => candidate.path === wanted);
  if (page === undefined) throw new Error(`There is no page ${wanted}.`);
  return page;
}

describe.each(['ja', 'en'] as const)('in %s', (locale) => {
  test.each(published)('$id is a Dataset', ({ id, title, columns, sources: basis }) => {
    const page = pageOf(locale, `/data/${id}/`);
    const [block, ...more] = blocks(page);
    expect(more).toEqual([]);
    const dataset = datasetSchema.parse(block);
    expect(dataset).toMatchObject({ name: title[locale], identifier: id });
    expect(dataset.url).toBe(page.document.querySelector('link[rel=canonical]')?.getAttribute('href'));
    expect(dataset.variableMeasured.map(({ name }) => name)).toEqual(columns.map(({ name }) => name));
    expect(dataset.isBasedOn.map(({ name }) => name)).toEqual(
      basis.map((each) => sources.find((source) => source.id === each)?.title[locale]),
    );
    for (const { contentUrl, contentSize } of dataset.distribution) {
      const file = join(distFolder, new URL(contentUrl).pathname.slice(base.length));
      expect(contentSize).toBe(`${readFileSync(file).length} B`);
    }
    expect(dataset.temporalCoverage).toBe(/^eis-/.test(id) ? dataset.temporalCoverage : undefined);
  });

  test('the list of tables is a DataCatalog of them', () => {
    const [block] = blocks(pageOf(locale, '/data/'));
    const catalogue = catalogueSchema.parse(block);
    expect(catalogue.name).toBe(message(locale, 'site.name'));
    expect(catalogue.dataset.map(({ identifier }) => identifier)).toEqual(published.map(({ id }) => id));
  });
});

test('a table of years says which', () => {
  const [block] = blocks(pageOf('en', '/data/eis-ranking/'));
  expect(datasetSchema.parse(block).temporalCoverage).toMatch(/^20\d\d\/20\d\d$/);
});

test('a hostile label ends no block, and stays what it is', () => {
  const pages = builtPages(join(inject('otherBuilds').elsewhere, 'dist')).filter(({ path }) =>
    /\/data\/(?:[\w-]+\/)?$/.test(path),
  );
  const escaped = pages.filter(({ html }) => html.includes(String.raw`\u003cscript>alert`));
  expect(escaped.length).toBeGreaterThan(3);
  for (const page of pages) {
    for (const script of page.document.querySelectorAll('script[type="application/ld+json"]')) {
      expect(script.textContent).not.toContain('<');
      expect(() => JSON.parse(script.textContent) as unknown).not.toThrow();
      expect(script.textContent).toContain(`${elsewhere.site}${elsewhere.base}`);
    }
  }
});
