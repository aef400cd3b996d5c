import type { Cells } from '../read/cells.ts';

/** The second half of a hash starts here. */
const secondSeed = 0x2f0b4c47;

/**
 * The ids of a file, as 64-bit hashes in open addressing: a set of three million texts would need a second and a
 * quarter of a gigabyte. Two ids with the same hash would be taken for one; with three million ids the probability
 * that any two do is about 3 in 10 million.
 */
export class IdSet {
  #low: Uint32Array<ArrayBuffer>;
  #high: Uint32Array<ArrayBuffer>;
  #size: number;

  /** @param of - the ids of a part of the file, which the set takes over */
  constructor(of: ReturnType<IdSet['hashes']> | null = null) {
    this.#low = of?.low ?? new Uint32Array(1 << 16);
    this.#high = of?.high ?? new Uint32Array(1 << 16);
    this.#size = of === null ? 0 : of.low.reduce((count, low) => count + (low === 0 ? 0 : 1), 0);
  }

  /** Adds the id in a cell; false where it was there. */
  add(cells: Cells, row: number, column: number): boolean {
    const low = mix(cells.hash(row, column));
    return this.#addHash(low === 0 ? 1 : low, mix(cells.hash(row, column, secondSeed)));
  }

  /** Adds the ids of another part of the file; the number of those that were there. */
  addAll({ low, high }: ReturnType<IdSet['hashes']>): number {
    let repeated = 0;
    for (let place = 0; place < low.length; place += 1) {
      if (low[place] !== 0 && !this.#addHash(low[place] ?? 0, high[place] ?? 0)) repeated += 1;
    }
    return repeated;
  }

  /** All hashes; an empty place has 0 in `low`. */
  hashes(): { readonly low: Uint32Array<ArrayBuffer>; readonly high: Uint32Array<ArrayBuffer> } {
    return { low: this.#low, high: this.#high };
  }

  #addHash(low: number, high: number): boolean {
    if (this.#size * 2 > this.#low.length) this.#grow();
    const mask = this.#low.length - 1;
    let place = (low ^ high) & mask;
    for (;;) {
      const there = this.#low[place] ?? 0;
      if (there === 0) break;
      if (there === low && this.#high[place] === high) return false;
      place = (place + 1) & mask;
    }
    this.#low[place] = low;
    this.#high[place] = high;
    this.#size += 1;
    return true;
  }

  #grow(): void {
    const { low, high } = this.hashes();
    this.#low = new Uint32Array(low.length * 2);
    this.#high = new Uint32Array(low.length * 2);
    this.#size = 0;
    this.addAll({ low, high });
  }
}

/** The last step of MurmurHash3, which spreads every bit over all others. */
function mix(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
