/** Gives the next number from 0 (included) to 1 (excluded). */
export type Random = () => number;

/**
 * A generator of numbers that depend on the seed alone: the same on every machine.
 *
 * Mulberry32 by Tommy Ettinger (public domain): a counter of 32 bits, mixed. Good for mixing a thousand rows, not for
 * secrets.
 *
 * @param seed - an integer
 * @returns the generator
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The items in an order that the generator decides (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const pick = Math.floor(random() * (last + 1));
    [mixed[last], mixed[pick]] = [mixed[pick] as T, mixed[last] as T];
  }
  return mixed;
}
