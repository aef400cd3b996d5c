import { fingerprintLength, fingerprintLetters } from '../schema/fingerprint-text.ts';

/**
 * The odds against any two of a number of things having the same fingerprint by accident: the chance is one in so many.
 * By the birthday bound n(n − 1) / 2N, with N = 20¹⁶ fingerprints.
 *
 * @param count - how many things have a fingerprint, from 2
 * @returns how many times as often it does not happen, a lower bound
 * @example
 * ```ts
 * collisionOdds(2) // 655360000000000000000
 * ```
 */
export function collisionOdds(count: number): number {
  return (fingerprintLetters.length ** fingerprintLength * 2) / (count * (count - 1));
}
