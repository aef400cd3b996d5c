/**
 * How the names of the caches of a site begin: another site on the same origin has others.
 *
 * @param base - the base path of the site, with or without a slash at its end
 * @example
 * ```ts
 * cachePrefix('/some/base') // 'sme-innovation-evidence:/some/base/:'
 * ```
 */
export function cachePrefix(base: string): string {
  return `sme-innovation-evidence:${base.replace(/\/?$/, '/')}:`;
}
