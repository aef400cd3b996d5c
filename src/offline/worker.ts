/**
 * The service worker: pages come from the network and are kept; where there is none, they are shown as they were kept,
 * and say so. Nothing of another site, no download and no answer that went wrong is touched.
 */
import { cachePrefix } from './cache-name.ts';
import { excess } from './excess.ts';
import { keptAddress, keptKind, type KeptKind } from './kept-kind.ts';
import { keptPages } from './kept-pages.ts';
import { mayBeKept } from './may-be-kept.ts';
import type { OfflineBuild } from './offline-build.ts';
import { partsIn } from './parts-in.ts';
import { withNotice } from './with-notice.ts';
import type { AskedEvent, WorkerScope } from './worker-scope.ts';

/** Written in when the worker is built. */
declare const offlineBuild: OfflineBuild;

const scope = self as unknown as WorkerScope;
const { base, build, words } = offlineBuild;
const home = new URL(base, scope.location.href).href;
const cacheName = cachePrefix(base) + build;
const offlinePages = { ja: `${home}offline/`, en: `${home}en/offline/` } as const;
const always: readonly string[] = Object.values(offlinePages);
/** How long a network may be silent before a kept page is shown, in milliseconds. */
const patience = 6000;

async function keep(url: string, response: Response): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.put(keptAddress(url), response);
  const kept = (await cache.keys()).map((request) => request.url);
  await Promise.all(excess(kept, home, always).map((gone) => cache.delete(gone)));
}

/** Fetches a page, a script or a style sheet and keeps it with all that it needs. */
async function keepWhole(url: string, kind: KeptKind): Promise<void> {
  const response = await fetch(url, { cache: kind === 'page' ? 'no-cache' : 'default' });
  if (!mayBeKept(response, kind)) throw new Error(`${url} cannot be kept: ${response.status}`);
  const text = await response.clone().text();
  await keep(url, response);
  for (const part of partsIn(text, url, home)) {
    const known = await (await caches.open(cacheName)).match(part);
    if (known === undefined) await keepWhole(part, 'asset');
  }
}

/** Before the worker takes over, it keeps anew what an earlier build had kept, and the pages that are open. */
async function prepare(): Promise<void> {
  for (const url of always) await keepWhole(url, 'page');
  const open = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const earlier = (await keptPages(base, home)).map(({ url }) => url).reverse();
  const asked = new Set([...earlier, ...open.map(({ url }) => keptAddress(url))]);
  for (const url of asked) {
    const isPage = keptKind({ method: 'GET', url, range: false }, home) === 'page';
    // A page that is there no more is not kept any longer.
    if (isPage && !always.includes(url)) await keepWhole(url, 'page').catch(() => undefined);
  }
  await scope.skipWaiting();
}

async function takeOver(): Promise<void> {
  const names = await caches.keys();
  const earlier = names.filter((name) => name.startsWith(cachePrefix(base)) && name !== cacheName);
  await Promise.all(earlier.map((name) => caches.delete(name)));
  await scope.clients.claim();
}

/** Asks the network, and keeps what it answers, even where a kept page was shown meanwhile. */
function fromNetwork(event: AskedEvent, kind: KeptKind): Promise<Response> {
  const answer = fetch(event.request);
  const kept = answer.then((response) =>
    mayBeKept(response, kind) ? keep(event.request.url, response.clone()) : undefined,
  );
  // A browser without a network, or whose room is used up, keeps nothing.
  event.waitUntil(kept.catch(() => undefined));
  return answer;
}

async function said(response: Response, text: string, status = 200): Promise<Response> {
  const headers = new Headers(response.headers);
  // What is said makes the text longer, and it is not packed any more.
  for (const name of ['content-length', 'content-encoding']) headers.delete(name);
  return new Response(withNotice(await response.text(), text), { headers, status });
}

async function keptAnswer({ request }: AskedEvent): Promise<Response | undefined> {
  const kept = await caches.match(keptAddress(request.url), { cacheName });
  if (kept === undefined || request.mode !== 'navigate') return kept;
  const locale = isEnglish(request.url) ? 'en' : 'ja';
  return always.includes(keptAddress(request.url)) ? kept : said(kept, words[locale].kept);
}

async function offlinePage(url: string): Promise<Response> {
  const locale = isEnglish(url) ? 'en' : 'ja';
  const page = await caches.match(offlinePages[locale], { cacheName });
  return page === undefined ? Response.error() : said(page, words[locale].missing, 503);
}

function isEnglish(url: string): boolean {
  return /^(?:releases\/[^/]+\/)?en\//.test(url.slice(home.length));
}

async function networkFirst(event: AskedEvent, kind: KeptKind): Promise<Response> {
  const network = fromNetwork(event, kind);
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  try {
    return await Promise.race([network, late.then(async () => (await keptAnswer(event)) ?? network)]);
  } catch {
    const kept = await keptAnswer(event);
    if (kept !== undefined) return kept;
    return event.request.mode === 'navigate' ? offlinePage(event.request.url) : Response.error();
  }
}

async function keptFirst(event: AskedEvent): Promise<Response> {
  return (await keptAnswer(event)) ?? fromNetwork(event, 'asset');
}

scope.addEventListener('install', (event) => {
  event.waitUntil(prepare());
});
scope.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});
scope.addEventListener('fetch', (event) => {
  const { method, url, headers } = event.request;
  const kind = keptKind({ method, url, range: headers.has('range') }, home);
  if (kind !== null) event.respondWith(kind === 'asset' ? keptFirst(event) : networkFirst(event, kind));
});
