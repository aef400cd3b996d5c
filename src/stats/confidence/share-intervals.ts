import { clopperPearsonInterval } from './clopper-pearson-interval.ts';
import type { ConfidenceInterval } from './confidence-interval.ts';
import { effectiveSampleSize, type SampleDesign } from './effective-sample-size.ts';
import { samplingError } from './sampling-error.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** What three ways say of the same share. */
export interface ShareIntervals {
  /** The effective number of answers; `Infinity` where everybody answered. */
  readonly effectiveN: number;
  /** The share plus and minus the sampling error; it can leave 0-1. */
  readonly normal: ConfidenceInterval;
  /** Wilson's interval. */
  readonly wilson: ConfidenceInterval;
  /** Clopper and Pearson's interval: exact for a simple random sample from an endless population. */
  readonly exact: ConfidenceInterval;
}

/**
 * The intervals of a share under a design: by the sampling error that tables print, by Wilson and by Clopper and Pearson.
 *
 * All three see the design through the effective number of answers, n* (`effectiveSampleSize`): p n* of n* answers.
 * References: `samplingError`, `wilsonInterval`, `clopperPearsonInterval`.
 *
 * @param share - the result, 0-1
 * @param design - the sample
 * @param level - the confidence level, 0.95 by custom
 * @returns the intervals; all of no width where everybody answered
 * @throws RangeError when the share or the level leaves 0-1, or the design its range
 * @example
 * ```ts
 * shareIntervals(0.5, { n: 50, population: Infinity, designEffect: 1 }, 0.95).wilson.low.toFixed(6) // '0.366445'
 * ```
 */
export function shareIntervals(share: number, design: SampleDesign, level: number): ShareIntervals {
  const effectiveN = effectiveSampleSize(design);
  const error = samplingError(share, design, level);
  const normal = { estimate: share, low: share - error, high: share + error, level };
  if (effectiveN === Infinity) return { effectiveN, normal, wilson: normal, exact: normal };
  const count = share * effectiveN;
  return {
    effectiveN,
    normal,
    wilson: { ...wilsonInterval(count, effectiveN, level), estimate: share },
    exact: { ...clopperPearsonInterval(count, effectiveN, level), estimate: share },
  };
}
