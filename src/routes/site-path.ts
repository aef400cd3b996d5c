import type { Locale } from '../schema/locale.ts';

/**
 * Builds an address of this site from the base path, the language and a path that starts with a slash.
 *
 * @param base - the base path of the deployment, with or without a slash at its end
 * @param locale - the language; Japanese has no prefix
 * @param path - the path of the page, e.g. `/figures/fig-05/#data`
 * @returns the address to write into `href`
 * @example
 * ```ts
 * sitePath('/some/base/', 'en', '/figures/') // '/some/base/en/figures/'
 * sitePath('/', 'ja', '/') // '/'
 * ```
 */
export function sitePath(base: string, locale: Locale, path: string): string {
  const prefix = locale === 'ja' ? '' : `/${locale}`;
  return `${base.replace(/\/$/, '')}${prefix}${path}`;
}
