import type { Codebook } from '../../schema/codebook.ts';

/** The word in the name of every file of a release of generated answers. */
export const syntheticWord = '-synthetic';

/**
 * The name of a file of a release; that of generated answers says so.
 *
 * @param microdata - whose the answers are
 * @param stem - of the name
 * @param ending - without a dot
 * @example
 * ```ts
 * releaseName('synthetic', 'estimates', 'csv') // 'estimates-synthetic.csv'
 * releaseName('respondents', 'estimates', 'csv') // 'estimates.csv'
 * ```
 */
export function releaseName(microdata: Codebook['microdata'], stem: string, ending: string): string {
  return `${stem}${microdata === 'synthetic' ? syntheticWord : ''}.${ending}`;
}
