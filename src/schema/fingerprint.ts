import { z } from 'zod';
import { fingerprintLetters, fingerprintScheme } from './fingerprint-text.ts';

const groups = Array<string>(4).fill(`[${fingerprintLetters}]{4}`).join('-');

/** A fingerprint as it is written. */
export const fingerprintSchema = z.string().regex(new RegExp(`^${fingerprintScheme}:${groups}$`));

/** The file `data/derived/fingerprints.json`: the fingerprint of everything that can be cited. */
export const fingerprintsSchema = z.strictObject({
  scheme: z.literal(fingerprintScheme),
  version: z.string(),
  /** A canonical form and what comes of it, by which an implementation can be checked. */
  example: z.strictObject({ reference: z.string(), canonical: z.string(), fingerprint: fingerprintSchema }),
  /** By table, the columns that count for the fingerprint of a row. */
  columns: z.record(z.string(), z.array(z.string()).min(1)),
  /** By reference, such as `st:active`, `cell:fig-05/profit-exploring` or `table:fig-05`. */
  records: z.record(z.string(), fingerprintSchema),
});
/** The fingerprints of a version of the data. */
export type Fingerprints = z.infer<typeof fingerprintsSchema>;
