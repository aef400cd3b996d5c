import { canonicalJson, type Canonical } from './canonical-json.ts';
import { fingerprint } from './fingerprint.ts';

/** What a record is fingerprinted from: its own values, the fingerprints of its parts, or both. */
export interface Content {
  readonly values?: Readonly<Record<string, Canonical>>;
  /** In any order. */
  readonly of?: readonly string[];
}

/** The fingerprints made so far, by reference. */
export class Ledger {
  readonly records = new Map<string, string>();

  /** Makes the fingerprint of a record and keeps it. */
  add(id: string, content: Content): void {
    this.records.set(id, fingerprintOf(id, content));
  }

  /** The fingerprints of those among the references that have one. */
  of(references: readonly string[]): string[] {
    return references.flatMap((reference) => this.records.get(reference) ?? []);
  }
}

/** The fingerprint of a record: what is hashed holds its reference too, so that equal numbers have unequal ones. */
export function fingerprintOf(id: string, { values, of }: Content): string {
  const sorted = of?.toSorted();
  return fingerprint(canonicalJson({ id, ...(sorted && { of: sorted }), ...(values && { values }) }));
}
