import type { Localised } from '../schema/locale.ts';
import type { Role } from '../schema/vocabulary.ts';

/** What /verify/ knows of something that can be cited, in one version of the data. */
export interface VerifyRecord {
  readonly fingerprint: string;
  /** Where it stands, without base and language. */
  readonly path: string;
  /** What it is. */
  readonly name: Localised;
  /** Its value as a reader sees it; null for what has none of its own. */
  readonly value: Localised | null;
  readonly role: Role | null;
}

/** Records by reference: `st:active`, `cell:fig-05/profit-exploring`, `table:fig-05`. */
export type VerifyRecords = ReadonlyMap<string, VerifyRecord>;

/** A version of the data as far as its files were read. */
export interface VerifyEdition {
  readonly version: string;
  readonly records: VerifyRecords;
}
