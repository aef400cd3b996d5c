/** Two groups as a survey prints them: how large the first is, and the share of each that has a property. */
export interface TwoShares {
  /** The part of all members that belongs to the first group, 0-1. */
  readonly shareOfFirst: number;
  /** The share of the first group that has the property, 0-1. */
  readonly p1: number;
  /** The share of the second group that has it, 0-1. */
  readonly p2: number;
}
