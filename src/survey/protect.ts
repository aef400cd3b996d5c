import { protectRelease, type ProtectedEstimates } from '../disclosure/protect-release.ts';
import { releaseStructure } from '../disclosure/release-structure.ts';
import { defaultRules } from '../disclosure/thresholds.ts';
import type { UnprotectedEstimate } from '../disclosure/unprotected-estimate.ts';
import type { Codebook } from '../schema/codebook.ts';

/**
 * Protects the tables of a survey: the only way from estimates to a file or a terminal.
 *
 * @param codebook - says how questions and breakdowns hang together
 * @param estimates - all estimates that are shown together
 * @param thin - bases below it are marked `unreliable`
 * @returns the estimates with small cells, thin bases and all from which they could be computed withheld
 * @throws RangeError as `protectRelease`
 * @example
 * ```ts
 * import { codebook, estimates } from 'tests/survey/small-survey.ts';
 *
 * const quartile = ({ statistic, probability }) => statistic === 'quantile' && probability === 0.25;
 * const { estimate, status } = protect(codebook, estimates).find(quartile);
 * [estimate, status] // [null, 'suppressed']
 * ```
 */
export function protect(
  codebook: Pick<Codebook, 'variables' | 'derived'>,
  estimates: readonly UnprotectedEstimate[],
  thin: number = defaultRules.reliableBase,
): ProtectedEstimates {
  const rules = { ...defaultRules, reliableBase: thin };
  return protectRelease(estimates, releaseStructure(codebook), rules).estimates;
}
