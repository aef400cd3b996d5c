import type { Locale } from '../schema/locale.ts';

/**
 * The path of a page's social image below the base path; the endpoint in `src/pages/social` answers there.
 *
 * @param locale - the language of the page
 * @param path - the path of the page without base and language
 * @example
 * ```ts
 * socialPath('en', '/figures/fig-05/') // '/social/en/figures/fig-05.png'
 * socialPath('ja', '/') // '/social/home.png'
 * ```
 */
export function socialPath(locale: Locale, path: string): string {
  return `/social/${socialName(locale, path)}.png`;
}

/** The same without folder and ending. */
export function socialName(locale: Locale, path: string): string {
  const name = path === '/' ? 'home' : path.replaceAll(/^\/|\/$/g, '');
  return locale === 'ja' ? name : `${locale}/${name}`;
}
