import type { Localised } from '../schema/locale.ts';
import type { Role } from '../schema/vocabulary.ts';

/** What of the site can be cited. */
type CitableKind = 'st' | 'cell' | 'dv' | 'fact' | 'table' | 'fig' | 'case' | 'scheme';

/** Something of the site that can be cited: what it is, where it stands and whose it is. */
export interface Citable {
  /** `st:active`, `cell:fig-05/profit-exploring`, `table:fig-05`. */
  readonly reference: string;
  readonly kind: CitableKind;
  /** What it is, without its value; plain text. */
  readonly name: Localised;
  /** The value as a reader sees it; null for what has none of its own. */
  readonly value: Localised | null;
  /** The role of the value; null for what has none of its own. */
  readonly role: Role | null;
  /** Where it stands, without base and language. */
  readonly path: string;
  /** Whether this site made it from what was published, or shows what was published. */
  readonly processed: boolean;
  /** Ids of the publications that it was taken from. */
  readonly sources: readonly string[];
  /** The place in the report; null for what is not from one place of it. */
  readonly place: Localised | null;
  /** Ids of the surveys that the report names as the source of its number. */
  readonly surveys: readonly string[];
}

/** Splits a reference into its kind and what comes after. */
export function splitReference(reference: string): { readonly kind: string; readonly id: string } {
  const colon = reference.indexOf(':');
  return { kind: reference.slice(0, colon), id: reference.slice(colon + 1) };
}
