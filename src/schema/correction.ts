import { z } from 'zod';
import { dataVersionSchema } from './data-version.ts';

/** The columns of `data/corrections.csv`, in order. */
export const correctionColumns = [
  'id',
  'version',
  'date',
  'record',
  'was_ja',
  'was_en',
  'now_ja',
  'now_en',
  'why_ja',
  'why_en',
] as const;

const said = z.string().trim().min(1, 'must not be empty');

/** A row of the list of corrections: a number that was published wrongly, in which version it was mended, and why. */
export const correctionSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower case letters, digits and hyphens'),
  /** The version in which it was mended. */
  version: dataVersionSchema,
  date: z.iso.date(),
  /** The reference of what was wrong: `st:active`, `cell:fig-05/profit-exploring`. */
  record: z.string().regex(/^[a-z]+:\S+$/, 'must be a reference such as st:active'),
  was_ja: said,
  was_en: said,
  now_ja: said,
  now_en: said,
  why_ja: said,
  why_en: said,
});
/** A correction. */
export type Correction = z.infer<typeof correctionSchema>;
