import { keptKind } from './kept-kind.ts';

const attributes = /\s(?:href|src)="(?<address>[^"]+)"/g;
/** What a module needs before it runs; an `import()` waits for the reader. */
const imports = /\b(?:from|import)\s*["'`](?<address>\.[^"'`]+)["'`]/g;

/**
 * Finds what a page or a script needs to be whole: style sheets, scripts and the modules that these import.
 *
 * @param text - of the page or script
 * @param url - its address
 * @param home - the address of the site with its base path
 * @returns the addresses of what is kept beside it, each once
 * @example
 * ```ts
 * partsIn('import{a}from"./a.js";', 'https://a.example/_astro/b.js', 'https://a.example/')
 * // ['https://a.example/_astro/a.js']
 * ```
 */
export function partsIn(text: string, url: string, home: string): string[] {
  const found = text.matchAll(url.endsWith('.js') ? imports : attributes);
  const addresses = [...found].map(({ groups }) => new URL(groups?.['address'] ?? '', url).href);
  return [...new Set(addresses)].filter((address) => {
    const kind = keptKind({ method: 'GET', url: address, range: false }, home);
    return kind === 'asset' || kind === 'part';
  });
}
