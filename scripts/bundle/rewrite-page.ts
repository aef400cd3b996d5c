import type { Locale } from '../../src/schema/locale.ts';
import { bundleWords } from './bundle-words.ts';
import { relativeAddress } from './relative-address.ts';

/** What a page of the bundle needs to know of the others. */
export interface BundleSite {
  /** The base path of the build without a slash at its end. */
  readonly base: string;
  /** The address at which the site is published, for what the bundle leaves out. */
  readonly site: string;
  readonly held: (path: string) => boolean;
}

/** A tag with its attributes in double quotes, as Astro writes them: a `>` inside a value does not end it. */
const tag = /<[a-z][\w-]*(?:\s+[^\s"'<>=]+(?:="[^"]*")?)*\s*\/?>/giu;
// `data-path` names a page to a script, which looks it up and does not go there.
const addressAttribute = /\s(?<name>href|src|data-(?!path)[\w-]+)="(?<address>\.{0,2}\/[^"]*)"/gu;
// A file has no origin that 'self' could mean, so that the policy of the site would forbid every style and script.
const contentPolicy = /<meta http-equiv="content-security-policy"[^>]*>/u;
const moduleScript = /<script type="module" src="(?<src>[^"]+)"/gu;
const closedPages = /^(?:en\/)?explore\/local\/index\.html$/u;
const firstPages = /^(?:en\/)?index\.html$/u;

/**
 * Makes a page open from a folder: addresses lead from file to file, scripts are no modules, which a browser does not
 * load from a folder, its policy is gone, and the page says what does not work there.
 *
 * @param path - of the page's file below the root: `en/figures/index.html`
 * @param html - the page as the site has it
 * @param about - the site
 */
export function rewritePage(path: string, html: string, about: BundleSite): string {
  const linked = html.replace(contentPolicy, '').replaceAll(tag, (whole) =>
    whole.replaceAll(addressAttribute, (attribute, name: string, address: string) => {
      const resolved = new URL(address, `file://${about.base}/${path}`);
      const fromRoot = address.startsWith('.')
        ? resolved.pathname + resolved.search + resolved.hash
        : address;
      if (!fromRoot.startsWith(`${about.base}/`)) return attribute;
      const below = fromRoot.slice(about.base.length);
      // Where a script fills in the name of a file, its folder leads there.
      const toFill = /[^/]*(?:\{|%7B).*$/su.exec(below)?.[0] ?? '';
      const known = below.slice(0, below.length - toFill.length);
      const relative = relativeAddress(path, known, about.held, name.startsWith('data-'));
      return ` ${name}="${relative === null ? about.site + fromRoot : relative + toFill}"`;
    }),
  );
  const toRoot = '../'.repeat(path.split('/').length - 1);
  const shim = `<script src="${toRoot}from-folder.js" defer></script>`;
  let first = true;
  const classic = linked.replaceAll(moduleScript, (_, src: string) => {
    const before = first ? shim : '';
    first = false;
    return `${before}<script defer src="${src}"`;
  });
  return withNotice(path, classic);
}

function withNotice(path: string, html: string): string {
  const locale: Locale = path.startsWith('en/') ? 'en' : 'ja';
  const { notice, closed } = bundleWords[locale];
  const text = firstPages.test(path) ? notice : closedPages.test(path) ? closed : null;
  return text === null
    ? html
    : html.replace(/<main\b[^>]*>/u, (start) => `${start}<p class="offline-notice" role="note">${text}</p>`);
}
