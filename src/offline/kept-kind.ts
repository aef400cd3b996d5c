/**
 * What is kept of the site: a page as it was last seen; an asset, whose name tells its content, so that it never grows
 * old; and a part that pages load under a name that stays, such as data for the explorer.
 */
export type KeptKind = 'page' | 'asset' | 'part';

/** What is known of a request before it is answered. */
interface Asked {
  readonly method: string;
  readonly url: string;
  /** Whether a part of a file is asked for. */
  readonly range: boolean;
}

const assets = /^_astro\/[^/]+$/;
const parts = new RegExp(
  [
    'favicon\\.svg',
    'explore/data/[^/]+\\.json',
    'search/[^/]+\\.json',
    'verify/(?:[^/]+/)?[^/]+\\.json',
    '[^/]+/charts/[^/]+\\.html',
    'releases/[^/]+/(?:differences\\.json|notice\\.js|styles/[^/]+\\.css)',
  ]
    .map((part) => `^${part}$`)
    .join('|'),
);
/** What is shown on other sites, and the documentation of the code, which is large. */
const otherPages = /^(?:(?:releases\/[^/]+\/)?(?:en\/)?embed|api)\//;

/**
 * Tells what kind of thing a request asks for, if it is one that is kept. Downloads are not, nor what lies elsewhere.
 *
 * @param asked - the request
 * @param home - the address of the site with its base path, and a slash at its end
 * @returns null for what the browser shall ask for as if nothing were kept
 * @example
 * ```ts
 * keptKind({ method: 'GET', url: 'https://a.example/b/figures/?x=1', range: false }, 'https://a.example/b/') // 'page'
 * keptKind({ method: 'GET', url: 'https://a.example/b/data/all.zip', range: false }, 'https://a.example/b/') // null
 * ```
 */
export function keptKind({ method, url, range }: Asked, home: string): KeptKind | null {
  if (method !== 'GET' || range || !url.startsWith(home)) return null;
  const path = keptAddress(url).slice(home.length);
  if (assets.test(path)) return 'asset';
  if (parts.test(path)) return 'part';
  return (path === '' || path.endsWith('/')) && !otherPages.test(path) ? 'page' : null;
}

/**
 * The address under which an answer is kept: one page for all that a reader asked it, which its script reads.
 *
 * @example
 * ```ts
 * keptAddress('https://a.example/explore/?q=need#table') // 'https://a.example/explore/'
 * ```
 */
export function keptAddress(url: string): string {
  return url.replace(/[?#].*$/s, '');
}
