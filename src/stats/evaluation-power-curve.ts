import type { EvaluationDesign } from './evaluation-design.ts';
import { evaluationPower } from './evaluation-power.ts';

/** The power that a number of firms would have. */
export interface PowerPoint {
  /** Firms supported. */
  readonly supported: number;
  /** Firms compared, rounded up. */
  readonly compared: number;
  /** The power under the assumptions, 0-1. */
  readonly power: number;
  /** The power if firms of the same producer were no more alike than others, 0-1. */
  readonly independent: number;
}

/**
 * The power of a comparison for several numbers of firms, with and without the likeness of firms that share a producer.
 *
 * @param design - the assumptions
 * @param sizes - numbers of firms supported, each above 0
 * @returns a point for each size, in their order
 * @throws RangeError when an assumption leaves its range or a size is not above 0
 * @example
 * ```ts
 * evaluationPowerCurve({ compared: 0.44, supported: 0.67, alpha: 0.05, comparedPerSupported: 2, firmsPerProducer: 6, icc: 0.05, lossShare: 0 }, [50, 100]).map(({ compared }) => compared) // [100, 200]
 * ```
 */
export function evaluationPowerCurve(design: EvaluationDesign, sizes: readonly number[]): PowerPoint[] {
  return sizes.map((supported) => ({
    supported,
    compared: Math.ceil(Number((design.comparedPerSupported * supported).toPrecision(12))),
    power: evaluationPower(design, supported),
    independent: evaluationPower({ ...design, icc: 0 }, supported),
  }));
}
