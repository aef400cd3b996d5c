import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { BuiltPage } from './built-site.ts';

/** What a page costs before its reader does anything, in bytes after brotli; at most so many for a light page. */
export interface PageWeight {
  readonly path: string;
  readonly total: number;
  readonly html: number;
  readonly scripts: number;
  readonly requests: number;
  /** Addresses of all that is loaded beside the page itself, each once. */
  readonly loaded: readonly string[];
}

/** Limits in bytes after brotli, and in requests. */
export interface PageBudget {
  readonly total: number;
  readonly scripts: number;
  readonly requests: number;
}

/**
 * What a page must leave free of its 20 KiB. Changed data bear the name of a draft in every footer, and the site may be
 * published under a longer address; of either, brotli makes up to 112 bytes more on the heaviest pages. Without this
 * room the test of a page would fail at a change that has nothing to do with it.
 */
const room = 128;

/** What a page may cost in all, before its reader does anything. */
export const totalLimit = 20 * 1024 - room;

const budget: PageBudget = { total: totalLimit, scripts: 6 * 1024, requests: 4 };

/** Below this a page is far from its limit, and what a quick compression makes of it is near enough. */
const light = 17 * 1024;
const quickQuality = 5;

/** A built site: where its files lie, and the base path below which it is published, without a slash at its end. */
interface BuiltSite {
  readonly folder: string;
  readonly base: string;
}

type Page = Pick<BuiltPage, 'path' | 'html' | 'document'>;

/**
 * Weighs a page with everything that a browser asks for before an interaction: style sheets and what they import,
 * scripts and their static imports, pictures, fonts and the favicon. The icon for a home screen is asked for only
 * when a reader puts the page there, a picture with `loading="lazy"` only when it comes near.
 */
export function pageWeight({ path, html, document }: Page, site: BuiltSite): PageWeight {
  const first = [...document.querySelectorAll('link[href], script[src], img[src], source[srcset]')]
    .filter((element) => isLoaded(element))
    .map(
      (element) =>
        element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('srcset') ?? '',
    );
  const loaded = withImports(
    first.map((address) => pathOf(address, `http://site.test${site.base}${path}`)),
    site,
  );
  const bytes = new Map(loaded.map((address) => [address, compressed(readFileSync(fileOf(address, site)))]));
  const sum = (addresses: readonly string[]): number =>
    addresses.reduce((total, address) => total + (bytes.get(address) ?? 0), 0);
  const files = sum(loaded);
  const quick = compressed(Buffer.from(html), quickQuality);
  const own = quick + files < light ? quick : compressed(Buffer.from(html));
  return {
    path,
    total: own + files,
    html: own,
    scripts: sum(loaded.filter((address) => extname(address) === '.js')),
    requests: 1 + loaded.length,
    loaded,
  };
}

/** One line for each limit that a page passes. */
export function overBudget({ path, total, scripts, requests, loaded }: PageWeight, limit = budget): string[] {
  return [
    ...(total > limit.total ? [`${path} weighs ${total} bytes, more than ${limit.total}`] : []),
    ...(scripts > limit.scripts
      ? [`${path} loads ${scripts} bytes of JavaScript, more than ${limit.scripts}`]
      : []),
    ...(requests > limit.requests
      ? [`${path} makes ${requests} requests, more than ${limit.requests}: ${loaded.join(', ')}`]
      : []),
  ];
}

const loadedLinks = ['stylesheet', 'icon', 'preload', 'modulepreload', 'manifest'];

function isLoaded(element: Element): boolean {
  if (element.localName !== 'link') return element.getAttribute('loading') !== 'lazy';
  return (element.getAttribute('rel') ?? '').split(/\s+/).some((relation) => loadedLinks.includes(relation));
}

function withImports(first: readonly string[], site: BuiltSite): string[] {
  const found = new Set<string>();
  const waiting = [...first];
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (found.has(address)) continue;
    found.add(address);
    waiting.push(...importsOf(address, site));
  }
  return [...found].sort();
}

const scriptImport = /(?:^|[;}\n])\s*(?:import|export)\s*(?:[\w$*{}\s,]+\s*from\s*)?["'`]([^"'`]+)["'`]/g;
const sheetImport = /(?:@import\s+(?:url\()?|url\()["']?(?!data:|#)([^"')\s;]+)/g;

/** What a file asks for as soon as it is read; an `import()` inside a function waits for the reader. */
function importsOf(address: string, site: BuiltSite): string[] {
  const pattern = { '.js': scriptImport, '.css': sheetImport }[extname(address)];
  if (pattern === undefined) return [];
  const text = readFileSync(fileOf(address, site), 'utf8');
  return [...text.matchAll(pattern)].map(([, to = '']) => pathOf(to, `http://site.test${address}`));
}

function pathOf(address: string, from: string): string {
  return new URL(address, from).pathname;
}

function fileOf(address: string, { folder, base }: BuiltSite): string {
  return join(folder, decodeURI(address.slice(base.length)));
}

const weights = new Map<string, number>();

/** Most style sheets and scripts are loaded by many pages, and are compressed once. */
function compressed(bytes: Buffer, quality = constants.BROTLI_MAX_QUALITY): number {
  const content = `${quality} ${bytes.toString('latin1')}`;
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: quality } };
  const weight = weights.get(content) ?? brotliCompressSync(bytes, options).length;
  weights.set(content, weight);
  return weight;
}
