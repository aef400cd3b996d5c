import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import packageJson from '../../package.json' with { type: 'json' };

const day = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);
const entity = z.strictObject({ name: z.string().min(1), website: z.url().optional() });
const person = z.strictObject({ 'family-names': z.string(), 'given-names': z.string() });
const authors = z.array(z.union([entity, person])).min(1);

/** What the Citation File Format 1.2.0 (https://citation-file-format.github.io/) demands of the keys that we use. */
const citationFileSchema = z.strictObject({
  'cff-version': z.literal('1.2.0'),
  message: z.string().min(1),
  title: z.string().min(1),
  type: z.enum(['software', 'dataset']),
  authors,
  version: z.union([z.string(), z.number()]),
  'date-released': day,
  license: z.string(),
  references: z
    .array(
      z.looseObject({
        type: z.string(),
        title: z.string().min(1),
        authors,
        year: z.number().int().optional(),
      }),
    )
    .optional(),
});

const text = readFileSync('CITATION.cff', 'utf8');
const read = (yaml: string) => citationFileSchema.safeParse(parse(yaml, { schema: 'core' }));

test('CITATION.cff is a citation file, of the version and under the licence of the package', () => {
  expect(read(text)).toMatchObject({
    success: true,
    data: { version: packageJson.version, license: packageJson.license },
  });
});

test.each([
  ['without authors', /^authors:\n(?: .*\n)+/m, ''],
  ['of another version of the format', '1.2.0', '1.0.0'],
  ['with a day that is none', /date-released: .*/, 'date-released: 28.11.2026'],
  ['with a key that the format does not know', /^license:/m, 'licence:'],
])('a citation file %s is refused', (_, pattern, replacement) => {
  expect(read(text.replace(pattern, replacement)).success).toBe(false);
});
