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

/** The fingerprint of a record. */
export function fingerprintOf(id: string, content: Content): string {
  return fingerprint(canonicalForm(id, content));
}

/** What is hashed of a record. Its reference is a part of it, so that equal numbers have unequal fingerprints. */
export function canonicalForm(id: string, { values, of }: Content): string {
  const sorted = of?.toSorted();
  return canonicalJson({ id, ...(sorted && { of: sorted }), ...(values && { values }) });
}
