import type { Locale } from '../schema/locale.ts';
import type { Release } from '../schema/release.ts';

/**
 * The path of a page of a release, without base: the release holds both languages.
 *
 * @param version - the version of the release
 * @param locale - the language
 * @param path - the path that the page had when it was frozen, without base and language
 * @example
 * ```ts
 * frozenPath('1.0.0', 'en', '/figures/fig-05/') // '/releases/1.0.0/en/figures/fig-05/'
 * ```
 */
export function frozenPath(version: string, locale: Locale, path: string): string {
  return `/releases/${version}${locale === 'ja' ? '' : `/${locale}`}${path}`;
}

/** Whether a release has the page at a path, with or without a place within the page. */
export function hasPage({ files }: Release, path: string): boolean {
  const file = `${path.replace(/#.*$/, '').slice(1)}index.html`;
  return files.some((each) => each.path === file);
}
