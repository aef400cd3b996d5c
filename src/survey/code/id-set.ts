import type { Cells } from './cells.ts';

/**
 * The ids of a file, as 64-bit hashes in open addressing: a set of three million texts would need a second and a
 * quarter of a gigabyte. Two ids with the same hash would be taken for one; with three million ids the probability
 * that any two do is about 3 in 10 million.
 *
 * @example
 * ```ts
 * import { piece } from 'tests/survey/small-survey.ts';
 *
 * const ids = new IdSet();
 * ids.add(piece.cells, 0, 0) // true
 * ids.add(piece.cells, 1, 0) // true
 * ids.add(piece.cells, 0, 0) // false
 * ```
 */
export class IdSet {
  /** Both halves of a hash side by side; an empty place has 0 in the first. */
  #halves: Uint32Array<ArrayBuffer>;
  #size = 0;
  readonly #hash = new Uint32Array(2);

  /** @param of - the ids of a part of the file, which the set takes over */
  constructor(of: Uint32Array<ArrayBuffer> = new Uint32Array(1 << 17)) {
    this.#halves = of;
  }

  /** Adds the id in a cell; false where it was there. */
  add(cells: Cells, row: number, column: number): boolean {
    cells.hash(row, column, this.#hash);
    const low = mix(this.#hash[0] as number);
    return this.#add(low === 0 ? 1 : low, mix(this.#hash[1] as number));
  }

  /** Whether an id is there, by both halves of its hash. */
  has(low: number, high: number): boolean {
    return this.#halves[this.#placeOf(low, high)] !== 0;
  }

  /** All hashes, as the constructor takes them. */
  get hashes(): Uint32Array<ArrayBuffer> {
    return this.#halves;
  }

  #add(low: number, high: number): boolean {
    // Half of the places stay empty, so that the next one is near.
    if (this.#size * 4 > this.#halves.length) this.#grow();
    const place = this.#placeOf(low, high);
    if (this.#halves[place] !== 0) return false;
    this.#halves[place] = low;
    this.#halves[place + 1] = high;
    this.#size += 1;
    return true;
  }

  /** Where a hash stands, or would stand. */
  #placeOf(low: number, high: number): number {
    const halves = this.#halves;
    const last = halves.length - 1;
    let place = ((low ^ high) << 1) & last;
    while (halves[place] !== 0 && (halves[place] !== low || halves[place + 1] !== high)) {
      place = (place + 2) & last;
    }
    return place;
  }

  #grow(): void {
    const before = this.#halves;
    this.#halves = new Uint32Array(before.length * 2);
    this.#size = 0;
    for (let place = 0; place < before.length; place += 2) {
      const low = before[place] as number;
      if (low !== 0) this.#add(low, before[place + 1] as number);
    }
  }
}

/**
 * Counts the ids of parts of a file that stand in a part before too.
 *
 * @param parts - the hashes of each part
 * @returns how many, each counted once a part
 * @example
 * ```ts
 * import { piece } from 'tests/survey/small-survey.ts';
 *
 * const [first, second] = [new IdSet(), new IdSet()];
 * first.add(piece.cells, 0, 0);
 * second.add(piece.cells, 0, 0);
 * second.add(piece.cells, 1, 0);
 * countShared([first.hashes, second.hashes]) // 1
 * ```
 */
export function countShared(parts: readonly Uint32Array<ArrayBuffer>[]): number {
  const sets = parts.map((hashes) => new IdSet(hashes));
  let shared = 0;
  for (const [part, hashes] of parts.entries()) {
    const before = sets.slice(0, part);
    for (let place = 0; place < hashes.length && part > 0; place += 2) {
      const low = hashes[place] as number;
      if (low !== 0 && before.some((set) => set.has(low, hashes[place + 1] as number))) shared += 1;
    }
  }
  return shared;
}

/** The last step of MurmurHash3, which spreads every bit over all others. */
function mix(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
