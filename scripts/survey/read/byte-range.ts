/** Part of a file: from a byte on, and up to a byte that is not included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}
