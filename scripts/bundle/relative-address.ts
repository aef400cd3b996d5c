import { posix } from 'node:path';

/**
 * Turns an address of the site into one that leads there from a file in a folder, where no server adds `index.html`.
 *
 * @param from - the path of the file that holds the address, below the root: `en/figures/index.html`
 * @param address - an address below the base path, with what follows its path: `/figures/fig-05/?view=table#data`
 * @param held - tells whether a file or a folder with a slash at its end is in the bundle
 * @param folder - true where a slash at the end means the folder, to whose name a script adds that of a file
 * @returns the address relative to the file; null where the bundle does not hold what it leads to
 * @example
 * ```ts
 * relativeAddress('en/index.html', '/figures/#top', (path) => path === 'figures/index.html')
 * // '../figures/index.html#top'
 * ```
 */
export function relativeAddress(
  from: string,
  address: string,
  held: (path: string) => boolean,
  folder = false,
): string | null {
  const [, encoded = '', rest = ''] = /^\/([^?#]*)(.*)$/su.exec(address) ?? [];
  const path = decodeURIComponent(encoded);
  const isFolder = path === '' || path.endsWith('/');
  const target = isFolder && !folder ? `${path}index.html` : path;
  if (!held(target)) return null;
  return posix.relative(posix.dirname(from), target) + (isFolder && folder ? '/' : '') + rest;
}
