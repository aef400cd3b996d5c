import { z } from 'zod';
import { dataVersionSchema } from './data-version.ts';

/** The size of a step from one version of the data to the next. */
export const changeLevels = ['patch', 'minor', 'major'] as const;
/** The size of a step, the smallest first. */
export type ChangeLevel = (typeof changeLevels)[number];

/**
 * How two versions of the data differ in one place. `record` is a reference such as `st:active`; `unit` and `role` are
 * those of a column of a table, or of a row that says its own.
 */
const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['tableRemoved', 'tableAdded']), table: z.string() }),
  z.strictObject({ kind: z.enum(['columnRemoved', 'columnAdded']), table: z.string(), column: z.string() }),
  z.strictObject({
    kind: z.enum(['unitChanged', 'roleChanged']),
    table: z.string(),
    /** The row or the column. */
    of: z.string(),
    was: z.string(),
    now: z.string(),
  }),
  z.strictObject({
    kind: z.enum(['recordRemoved', 'recordAdded', 'recordChanged']),
    record: z.string(),
  }),
]);
/** A difference between two versions of the data. */
export type Change = z.infer<typeof changeSchema>;

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

const frozenFileSchema = z.strictObject({
  path: z.string(),
  bytes: z.number().int().nonnegative(),
  sha256: sha256Schema,
});
/** A file of a release, with its size and SHA-256. */
export type FrozenFile = z.infer<typeof frozenFileSchema>;

/** The file `data/releases/<version>/release.json`: what was frozen, and how it differs from the release before. */
export const releaseSchema = z.strictObject({
  version: dataVersionSchema,
  released: z.iso.date(),
  /** The release before; null for the first. */
  previous: dataVersionSchema.nullable(),
  /** The size of the step that the differences ask for; null for the first release. */
  level: z.enum(changeLevels).nullable(),
  changes: z.array(changeSchema),
  /** The one file beside this list, which holds all others. */
  archive: frozenFileSchema,
  /** What the archive holds, in order of the paths. */
  files: z.array(frozenFileSchema),
});
/** The list of a release. */
export type Release = z.infer<typeof releaseSchema>;
