/** How many of the members of each of two groups have a property. */
export interface TwoGroups {
  /** Members of the first group that have it; not an integer where a printed share is used as it is. */
  readonly x1: number;
  /** Size of the first group. */
  readonly n1: number;
  /** Members of the second group that have it. */
  readonly x2: number;
  /** Size of the second group. */
  readonly n2: number;
}
