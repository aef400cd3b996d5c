import type { Codebook } from '../schema/codebook.ts';

/**
 * The role of a number that was computed from answers: that of generated answers is never taken for another.
 *
 * @param microdata - whose the answers are
 * @example
 * ```ts
 * microdataRole('synthetic') // 'synthetic'
 * microdataRole('respondents') // 'derived'
 * ```
 */
export function microdataRole(microdata: Codebook['microdata']): 'derived' | 'synthetic' {
  return microdata === 'synthetic' ? 'synthetic' : 'derived';
}
