import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { contentPolicy } from '../src/security/content-policy.ts';

/**
 * Writes `_headers` after a build, which Cloudflare Pages, Netlify and others read: what a browser may do with the site
 * and how long it keeps what. Where more than one rule fits, some hosts join the values of a header and others take the
 * last one; both give the same here.
 */
export const hostHeaders = (): AstroIntegration => {
  let base = '/';
  return {
    name: 'host-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': ({ dir, pages }) => {
        const paths = pages.map(({ pathname }) => pathname);
        writeFileSync(new URL('_headers', dir), writeHeaders(base, paths));
      },
    },
  };
};

type Headers = Readonly<Record<string, string>>;

const everywhere: Headers = {
  'Content-Security-Policy': contentPolicy('site'),
  'X-Content-Type-Options': 'nosniff',
  // A link to elsewhere tells nobody what was read here.
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Data may be read by the scripts of other sites. */
const open = { 'Access-Control-Allow-Origin': '*' };
const unframed = { 'frame-ancestors': "'none'" };

/**
 * Writes the rules of `_headers`.
 *
 * @param base - begins and ends with a slash
 * @param pages - the addresses of all pages below it: `en/figures/`
 */
export function writeHeaders(base: string, pages: readonly string[]): string {
  const rules: readonly (readonly [path: string, headers: Headers])[] = [
    ['*', everywhere],
    // The name of such a file holds the hash of its content. As a worker, it may load its own parts and nothing else.
    [
      '_astro/*',
      {
        'Cache-Control': 'public, max-age=31536000, immutable',
        'Content-Security-Policy': contentPolicy('worker'),
      },
    ],
    ['oembed/*', open],
    ...framelessPaths(pages).map((path): [string, Headers] => [
      path,
      { ...(path === 'data/*' ? open : {}), 'Content-Security-Policy': contentPolicy('site', unframed) },
    ]),
    ...['', 'en/'].map((prefix): [string, Headers] => [
      `${prefix}explore/local/`,
      { 'Content-Security-Policy': contentPolicy('closed', unframed) },
    ]),
  ];
  return rules
    .map(([path, headers]) => [
      `${base}${path}`,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ])
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** Where pages stand that no other site may frame: all but those for embedding, and what a release keeps. */
function framelessPaths(pages: readonly string[]): string[] {
  const rooms = pages
    .map((path) => /^(?:en\/)?(?:(?<room>[^/]+)\/)?/u.exec(path))
    .flatMap((found) => {
      const room = found?.groups?.['room'];
      return found === null || room === 'embed' ? [] : [room === 'releases' ? found[0] : `${found[0]}*`];
    });
  return [...new Set(rooms)]
    .map((path) => (path === '*' || path === 'en/*' ? path.slice(0, -1) : path))
    .sort();
}
