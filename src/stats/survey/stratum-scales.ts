import type { DesignStage, LonelyPsuRule } from './survey-design.ts';

/** Below this part of the population left to draw, a stratum counts as drawn in full, as in R survey. */
const drawnInFull = 1e-7;

/** For each stratum that a domain touches, how its deviations count. */
export interface StratumScales {
  /** The clusters in the full sample. */
  readonly sampled: readonly number[];
  /** The root of (1 - n/N) n/(n - 1), of what was drawn before, and of what the rule for single PSUs adds. */
  readonly scale: readonly number[];
  /** Whether deviations are taken from the mean of the stratum, or from 0. */
  readonly centred: readonly boolean[];
}

/**
 * How the deviations in each stratum count towards the variance, with the rule for strata of a single PSU.
 *
 * As R survey. Reference: Lumley, Complex Surveys (2010), section 3.2.
 *
 * @param stage - the clusters in the sample and the population of each stratum
 * @param touched - the numbers of the strata that have a row in the domain
 * @param rule - for strata of a single PSU that is not the whole stratum
 * @param drawn - for each stratum touched, the part of the population drawn at the stages before; 1 at the first
 * @returns the scales in the order of `touched`; not a number under `average` where no stratum is left to average
 * @throws RangeError under the rule `fail` when a stratum has a single PSU
 * @example
 * ```ts
 * stratumScales({ sampled: Float64Array.of(2, 1), population: null }, [0, 1], 'remove', [1, 1]).scale // [Math.SQRT2, 0]
 * ```
 */
export function stratumScales(
  stage: Pick<DesignStage, 'sampled' | 'population'>,
  touched: readonly number[],
  rule: LonelyPsuRule,
  drawn: readonly number[],
): StratumScales {
  const sampled = touched.map((stratum) => stage.sampled[stratum] ?? 0);
  const left = touched.map((stratum, slot) => {
    const population = stage.population?.[stratum] ?? Infinity;
    const part = population === Infinity ? 1 : (population - (sampled[slot] ?? 0)) / population;
    return part < drawnInFull ? 0 : part;
  });
  const lonely = sampled.map((count, slot) => count === 1 && left[slot] !== 0);
  const alone = lonely.indexOf(true);
  if (rule === 'fail' && alone >= 0) {
    throw new RangeError(
      `stratumScales requires two PSUs in each stratum: one in stratum ${touched[alone] ?? 0}`,
    );
  }
  const others = lonely.filter((is) => !is).length;
  const raised = rule === 'average' ? lonely.length / others : 1;
  const scale = sampled.map((count, slot) => {
    const base = (left[slot] ?? 0) * (drawn[slot] ?? 1);
    if (!lonely[slot]) return count > 1 ? Math.sqrt((base * count * raised) / (count - 1)) : 0;
    if (rule === 'adjust') return Math.sqrt(base);
    return others === 0 && rule === 'average' ? NaN : 0;
  });
  return { sampled, scale, centred: lonely.map((is) => !(is && rule === 'adjust')) };
}
