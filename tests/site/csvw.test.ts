import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { tableFileSchema } from '../../src/schema/table.ts';
import { csvRecords } from '../metadata/csv-records.ts';
import { readCell, type CsvwColumn } from '../metadata/read-csvw-cell.ts';
import { builtEvidence, builtPages } from './built-site.ts';
import { distFolder } from './page-paths.ts';

const folder = join(distFolder, 'data/tables');
const { published } = builtEvidence();

const natural = z.record(z.string().regex(/^[a-z]{2,3}$/), z.string().min(1));
const valueObject = z.strictObject({
  '@value': z.string().min(1),
  '@language': z.enum(['ja', 'en']).optional(),
  '@type': z.string().optional(),
});

const columnSchema = z.strictObject({
  name: z.string().regex(/^(?!_)[\w.]+$/),
  titles: natural,
  datatype: z.strictObject({
    base: z.enum(['string', 'integer', 'double']),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    format: z.string().optional(),
  }),
  null: z.literal(''),
  required: z.literal(true).optional(),
  separator: z.literal(';').optional(),
  'schema:unitText': z.string().optional(),
});

/** What https://www.w3.org/TR/tabular-metadata/ demands of a description of one table; a property of no vocabulary is refused. */
const metadataSchema = z.strictObject({
  '@context': z.tuple([
    z.literal('http://www.w3.org/ns/csvw'),
    z.strictObject({ '@language': z.literal('ja') }),
  ]),
  url: z.string(),
  'dc:identifier': z.string(),
  'dc:title': z.array(valueObject).length(2),
  'dc:description': z.array(valueObject).min(2),
  'dc:source': z.array(z.strictObject({ '@id': z.url() })).min(1),
  'dc:license': z.strictObject({ '@id': z.url() }).optional(),
  'dc:rights': z.array(valueObject).length(2),
  'dc:issued': valueObject,
  'schema:version': z.string(),
  'dcat:landingPage': z.strictObject({ '@id': z.url() }),
  dialect: z.strictObject({
    header: z.literal(true),
    encoding: z.literal('utf-8'),
    delimiter: z.literal(','),
    quoteChar: z.literal('"'),
    doubleQuote: z.literal(true),
    lineTerminators: z.tuple([z.literal('\r\n')]),
  }),
  tableSchema: z.strictObject({
    columns: z.array(columnSchema).min(1),
    primaryKey: z.string().optional(),
    rowTitles: z.array(z.string()).optional(),
  }),
});

describe.each(published)('$id', ({ id, columns: described }) => {
  const path = join(folder, `${id}.csv-metadata.json`);
  const { url, tableSchema } = metadataSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const columns: readonly CsvwColumn[] = tableSchema.columns;

  test('is described beside its CSV, column by column, with the titles that the header has', () => {
    expect(url).toBe(`${id}.csv`);
    const [header = []] = csvRecords(readFileSync(join(folder, url)));
    expect(columns.map(({ name }) => name)).toEqual(header);
    expect(columns.map(({ titles }) => titles)).toEqual(
      described.map(({ name, title }) => ({ und: name, ...title })),
    );
    for (const name of [tableSchema.primaryKey ?? header[0], ...(tableSchema.rowTitles ?? [])]) {
      expect(header).toContain(name);
    }
  });

  test('gives through its description the rows that its JSON has', () => {
    const json = tableFileSchema.parse(JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')));
    const [, ...records] = csvRecords(readFileSync(join(folder, url)));
    const read = records.map((record) =>
      Object.fromEntries(
        columns.map((column, index) => [column.name, readCell(column, record[index] ?? '')]),
      ),
    );
    const expected = json.rows.map((row) =>
      Object.fromEntries(columns.map(({ name, separator }) => [name, asRead(row[name] ?? null, separator)])),
    );
    expect(read).toEqual(expected);
  });
});

/** A text that a spreadsheet would run has an apostrophe before it in the CSV, and an empty text is a missing one. */
function asRead(value: string | number | null, separator: string | undefined): unknown {
  if (separator !== undefined) return value === null || value === '' ? [] : String(value).split(separator);
  if (value === '') return null;
  return typeof value === 'string' && /^[=+\-@\t\r\n＝＋－＠]/u.test(value) ? `'${value}` : value;
}

test.each(builtPages().filter(({ path }) => /\/data\/[\w-]+\/$/.test(path) && !path.endsWith('/use/')))(
  '$path leads to the description of its CSV',
  ({ path, document }) => {
    const id = path.split('/').at(-2) ?? '';
    const link = document.querySelector('link[rel=describedby][type="application/csvm+json"]');
    expect(link?.getAttribute('href')?.endsWith(`/data/tables/${id}.csv-metadata.json`)).toBe(true);
  },
);
