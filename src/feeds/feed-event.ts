import type { Localised } from '../schema/locale.ts';

/** Something that whoever uses the data should hear of. */
export interface FeedEvent {
  /** Never given to another event: readers of feeds know by it what they have read. */
  readonly id: string;
  readonly kind: 'release' | 'correction';
  /** The day, as `2026-11-28`. */
  readonly day: string;
  readonly title: Localised;
  readonly summary: Localised;
  /** The page that tells more, without base and language. */
  readonly path: string;
}
