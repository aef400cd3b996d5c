import type { IntervalKind, Role, Unit } from '../../src/schema/vocabulary.ts';
import type { Interval } from '../../src/stats/interval.ts';

/** A number with its ends, as it enters a computation: a per cent is a share here. */
export interface Quantity {
  /** The nominal value, or null where the source gives only ends. */
  readonly estimate: number | null;
  /** Ends; infinite where they are open. */
  readonly ends: Interval;
  readonly interval: IntervalKind;
  readonly unit: Unit;
  readonly role: Role;
  /** The number as the source prints it, for the arithmetic: `67%`, `≈40%`. */
  readonly printed: string;
}

/** An end as it is published: null where it is open. */
export function publishedEnd(end: number): number | null {
  return Number.isFinite(end) ? end : null;
}
