import { cachePrefix } from './cache-name.ts';
import { keptKind } from './kept-kind.ts';

/**
 * The addresses of the pages that are kept in a browser, the one that was seen last first.
 *
 * @param base - the base path of the site
 * @param home - the address of the site with its base path
 * @returns each with the cache that holds it
 */
export async function keptPages(
  base: string,
  home: string,
): Promise<readonly { readonly url: string; readonly cache: Cache }[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(base)));
  const found = await Promise.all(
    names.map(async (name) => {
      const cache = await caches.open(name);
      return (await cache.keys())
        .filter(({ url }) => keptKind({ method: 'GET', url, range: false }, home) === 'page')
        .map(({ url }) => ({ url, cache }));
    }),
  );
  return found.flat().reverse();
}
