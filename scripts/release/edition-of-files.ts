import { z } from 'zod';
import type { EditionData } from '../../src/changes/edition-data.ts';

/** As much of a table as is compared: a release of years ago may have columns described in another way. */
const tableSchema = z.object({
  id: z.string(),
  columns: z.array(z.object({ name: z.string(), unit: z.string().nullable() })),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
});
const fingerprintsSchema = z.object({ records: z.record(z.string(), z.string()) });

/**
 * Reads what is compared of a version from its files.
 *
 * @param files - those of the derived data or of a release: `tables/….json` and `fingerprints.json`
 * @throws Error where the fingerprints are missing
 */
export function editionOfFiles(files: ReadonlyMap<string, Uint8Array>): EditionData {
  const fingerprints = files.get('fingerprints.json');
  if (fingerprints === undefined) throw new Error('fingerprints.json is missing. Run: npm run data');
  const parse = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));
  return {
    tables: [...files]
      .filter(([path]) => /^tables\/[^/]+\.json$/.test(path))
      .map(([, bytes]) => tableSchema.parse(parse(bytes))),
    records: fingerprintsSchema.parse(parse(fingerprints)).records,
  };
}
