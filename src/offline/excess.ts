import { keptKind, type KeptKind } from './kept-kind.ts';

/** How many of each kind are kept. */
export const keptAtMost: Readonly<Record<KeptKind, number>> = { page: 100, asset: 100, part: 60 };

/**
 * Which of the kept answers give way.
 *
 * @param kept - their addresses, the one that was kept longest ago first
 * @param home - the address of the site with its base path
 * @param always - the addresses that stay, such as the page that says that there is no network
 * @returns the addresses to remove
 */
export function excess(kept: readonly string[], home: string, always: readonly string[]): string[] {
  const kinds = Map.groupBy(
    kept.filter((url) => !always.includes(url)),
    (url) => keptKind({ method: 'GET', url, range: false }, home),
  );
  return [...kinds].flatMap(([kind, urls]) =>
    kind === null ? urls : urls.slice(0, Math.max(0, urls.length - keptAtMost[kind])),
  );
}
