import type { Locale } from '../../src/schema/locale.ts';

/** Pages of the site that a release freezes: everything that can be cited stands on one of them. */
const frozenPages =
  /^\/(?:(?:embed\/)?figures\/[^/]+|statements(?:\/[^/]+)?|cases\/(?!compare\/)[^/]+|data\/(?!tables\/)[^/]+|checks|sources)\/$/;

/**
 * Whether a release freezes a page.
 *
 * @param path - the path of the page without base and language
 * @example
 * ```ts
 * isFrozenPage('/figures/fig-05/') // true
 * isFrozenPage('/explore/') // false
 * ```
 */
export function isFrozenPage(path: string): boolean {
  return frozenPages.test(path);
}

/**
 * Whether a page is what other sites show of a figure.
 *
 * @param path - the path of the page without base and language
 */
export function isEmbedPath(path: string): boolean {
  return path.startsWith('/embed/');
}

/**
 * The file of a page within a release.
 *
 * @param locale - the language
 * @param path - the path of the page without base and language
 * @example
 * ```ts
 * frozenFile('en', '/figures/fig-05/') // 'en/figures/fig-05/index.html'
 * ```
 */
export function frozenFile(locale: Locale, path: string): string {
  return `${locale === 'ja' ? '' : `${locale}/`}${path.slice(1)}index.html`;
}

/** How a page of a release reaches the folder of the release: `../../` from `figures/fig-05/`. */
export function upToRelease(file: string): string {
  return '../'.repeat(file.split('/').length - 1);
}
