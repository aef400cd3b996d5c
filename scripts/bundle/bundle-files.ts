import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classicScript } from './classic-script.ts';
import { fromFolder, handedOver } from './from-folder.ts';
import { rewritePage } from './rewrite-page.ts';

/** Pictures for social networks, what only other sites or web servers ask for, and what keeps pages: no use in a folder. */
const leftOut =
  /^(?:(?:sw\.js|_headers|SHA256SUMS)$|(?:social|oembed\/figures|(?:en\/)?(?:embed|offline)|releases\/[^/]+\/(?:en\/)?embed)\/)/u;
/** What scripts fetch as data. */
const fetched =
  /^(?:(?:explore\/data|search|verify(?:\/[^/]+)?|pack(?:\/\w+){0,2})\/[^/]+|releases\/[^/]+\/differences)\.json$/u;
const script = /^(?:_astro|releases)\/.*\.js$/u;
/** What scripts fetch as a part of a page. */
const fragment = /^(?<page>[^/]+)\/charts\/[^/]+\.(?<locale>ja|en)\.html$/u;

/**
 * Makes the files of the bundle from a built site.
 *
 * @param dist - the folder of the built site
 * @param address - where it is published: its origin, and its base path without a slash at its end
 * @returns the files by path
 * @throws Error where there is no built site
 */
export async function bundleFiles(
  dist: string,
  { origin, base }: { origin: string; base: string },
): Promise<ReadonlyMap<string, Uint8Array>> {
  const paths = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !leftOut.test(path))
    .sort();
  if (!paths.includes('index.html')) throw new Error(`There is no built site in ${dist}. Run: npm run build`);
  const known = new Set(paths.flatMap((path) => [path, ...foldersOf(path)]));
  const about = { base, site: origin, held: (path: string) => known.has(path) };
  const text = (path: string): string => readFileSync(join(dist, path), 'utf8');
  const files = new Map<string, Uint8Array>([['from-folder.js', bytes(fromFolder)]]);
  for (const path of paths) {
    const page = pageOf(path);
    if (page !== null) {
      const html = rewritePage(page, text(path), about);
      files.set(path, bytes(html));
      if (page !== path) files.set(`${path}.js`, bytes(handedOver(html)));
    } else if (script.test(path)) {
      files.set(path, bytes(await classicScript(join(dist, path))));
    } else {
      files.set(path, readFileSync(join(dist, path)));
      if (fetched.test(path)) files.set(`${path}.js`, bytes(handedOver(text(path))));
    }
  }
  return files;
}

/** The file of the page that a file is, or a part of; null where it is neither. */
function pageOf(path: string): string | null {
  if (path.endsWith('index.html') || path === '404.html') return path;
  const { page, locale } = fragment.exec(path)?.groups ?? {};
  return page === undefined ? null : `${locale === 'en' ? 'en/' : ''}${page}/index.html`;
}

/** `a/b/c.html` lies in `a/` and `a/b/`. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => `${parts.slice(0, index + 1).join('/')}/`);
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
