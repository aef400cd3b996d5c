import { JSDOM } from 'jsdom';
import { filledMessage, message, type MessageKey } from '../../src/i18n/messages.ts';
import type { Locale } from '../../src/schema/locale.ts';
import { embedFrame, embedNotice } from './embed-frame.ts';
import { frozenFile, isEmbedPath, upToRelease } from './frozen-paths.ts';
import { pageFrame } from './page-frame.ts';

/** A page as the site was built with it, for an address that the release must not keep. */
export interface BuiltPage {
  readonly locale: Locale;
  /** Without base and language. */
  readonly path: string;
  readonly html: string;
}

/** What the pages of a release have in common. */
export interface Freezing {
  readonly version: string;
  readonly released: string;
  /** The address that the site was built for, without a slash at its end. */
  readonly site: string;
  /** The paths of all pages that are frozen, without language. */
  readonly pages: ReadonlySet<string>;
  /** The files of the release that pages may lead to, by the path at which the site serves them. */
  readonly downloads: ReadonlyMap<string, string>;
  /** The name of the style sheet in the release, by its address in the built site. */
  readonly sheets: ReadonlyMap<string, string>;
}

/** What a page needs a script or the rest of the site for. */
const left = [
  'script',
  'form',
  'button',
  '.breadcrumb',
  '.pager',
  '.chart-hint',
  '.cite-lead',
  '.cite-status',
  '.citations > div:not(:first-child)',
  'details.embed',
  '.pack-add',
].join();

/**
 * Makes of a page the one that a release keeps: what it says, its drawings and its tables, with links that lead to
 * other pages and files of the release, and none that needs an address, a script or the current site.
 *
 * @param page - the page as it was built
 * @param freezing - the release
 * @returns the HTML
 */
export function freezePage({ locale, path, html }: BuiltPage, freezing: Freezing): string {
  const { document } = new JSDOM(html).window;
  const main = document.querySelector('main');
  if (main === null) throw new Error(`${path} has no main part. Correct its layout.`);
  const file = frozenFile(locale, path);
  const up = upToRelease(file);
  const isEmbed = isEmbedPath(path);
  // Another site has room for the first drawing, and the table below it.
  for (const element of main.querySelectorAll(isEmbed ? `${left},template` : left)) element.remove();
  unfoldDrawings(document, main);
  withoutOtherFormats(main, freezing);
  for (const link of main.querySelectorAll('a')) freezeLink(link, { locale, path, up }, freezing);
  withoutAddress(main, freezing.site, message(locale, 'frozen.address'));
  const sheet = document.querySelector('link[rel=stylesheet]')?.getAttribute('href') ?? '';
  const styles = freezing.sheets.get(sheet);
  if (styles === undefined) throw new Error(`${path} has a style sheet that is not frozen: ${sheet}`);
  const { version } = freezing;
  if (isEmbed) {
    main.append(embedNotice(document, locale, freezing));
    return embedFrame({ locale, up, styles, title: document.title, version, main: written(main) });
  }
  main.prepend(notice(document, locale, path, up, freezing));
  return pageFrame({
    ...{ locale, path, up, styles, title: document.title, main: written(main) },
    description: document.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
    version,
    oembed: oembedOf(path, locale, freezing),
  });
}

/** Without a script a drawing that a reader had to choose could not be seen: it stands below the first. */
function unfoldDrawings(document: Document, main: Element): void {
  for (const template of main.querySelectorAll<HTMLTemplateElement>('template')) {
    if (template.dataset['variant']?.endsWith('.chart') !== true) {
      template.remove();
      continue;
    }
    const host = document.createElement('div');
    host.className = 'chart-host';
    const reference = main.querySelector(`.chart-host[data-chart="${template.dataset['chart'] ?? ''}"]`);
    host.dataset['ref'] = reference?.getAttribute('data-ref') ?? '';
    host.append(...[...template.content.childNodes].filter((node) => !isHint(node)));
    for (const hint of host.querySelectorAll('.chart-hint')) hint.remove();
    template.replaceWith(host);
  }
}

function isHint(node: Node): boolean {
  return 'classList' in node && (node as Element).classList.contains('chart-hint');
}

/** Of the formats a release keeps those that are made of the data alone. */
function withoutOtherFormats(main: Element, { downloads }: Freezing): void {
  const kept = new Set(
    [...downloads.keys()].map((path) => path.replace(/^.*\/([\w-]+)\.(\w+)$/, 'files:$1/$2')),
  );
  for (const entry of main.querySelectorAll('[data-ref^="files:"]')) {
    if (!kept.has(entry.getAttribute('data-ref') ?? '')) entry.remove();
  }
  for (const group of main.querySelectorAll('.formats > div'))
    if (group.querySelector('li') === null) group.remove();
  for (const list of main.querySelectorAll('.downloads, .formats'))
    if (list.querySelector('a') === null) list.remove();
}

function freezeLink(
  link: HTMLAnchorElement,
  { locale, path, up }: { locale: Locale; path: string; up: string },
  { site, pages, downloads }: Freezing,
): void {
  const href = link.getAttribute('href') ?? '';
  if (href.startsWith('#')) return;
  const url = new URL(href, `${site}${locale === 'ja' ? '' : `/${locale}`}${path}`);
  if (url.origin !== site) return;
  const [, english = '', target = '/'] = /^(\/en)?(\/.*)$/.exec(url.pathname) ?? [];
  const download = downloads.get(url.pathname);
  if (download !== undefined) link.setAttribute('href', `${up}${download}`);
  else if (pages.has(target))
    link.setAttribute('href', `${up}${english.slice(1)}${target}${url.hash}`.replaceAll('//', '/'));
  else if (target === '/verify/') link.setAttribute('href', `${up}../..${url.pathname}${url.search}`);
  else unwrap(link);
}

/** What a link leads to is not in the release: its words stay, and what they refer to. */
function unwrap(link: HTMLAnchorElement): void {
  const span = link.ownerDocument.createElement('span');
  for (const { name, value } of link.attributes) {
    if (
      name === 'class' ||
      name === 'lang' ||
      name === 'id' ||
      name.startsWith('data-ref') ||
      name === 'data-role'
    )
      span.setAttribute(name, value);
  }
  span.append(...link.childNodes);
  link.replaceWith(span);
}

/** Where the release will be read is not known: a citation gives the place of its address a name. */
function withoutAddress(main: Element, site: string, name: string): void {
  const address = new RegExp(`${RegExp.escape(site)}[^\\s）)}"]*`, 'g');
  for (const element of main.querySelectorAll('.citation, .citation *')) {
    for (const node of element.childNodes) {
      if (node.nodeType === node.TEXT_NODE && node.textContent !== null)
        node.textContent = node.textContent.replaceAll(address, name);
    }
  }
}

function notice(
  document: Document,
  locale: Locale,
  path: string,
  up: string,
  { version, released }: Freezing,
): HTMLElement {
  const text = (key: MessageKey): string => message(locale, key);
  const home = `${up}../../${locale === 'ja' ? '' : `${locale}/`}`;
  const aside = document.createElement('aside');
  aside.className = 'frozen-notice';
  aside.setAttribute('aria-label', text('frozen.label'));
  const said = document.createElement('p');
  said.textContent = filledMessage(locale, 'frozen.notice', { version, released });
  const now = document.createElement('div');
  now.id = 'differences';
  Object.assign(now.dataset, { file: `${up}differences.json`, home, path });
  now.setAttribute('role', 'status');
  const links = document.createElement('ul');
  for (const [key, href] of [
    ['frozen.differences', `${home}releases/${version}/differences/`],
    ['frozen.release', `${home}releases/${version}/`],
    ['frozen.verify', `${home}verify/`],
  ] as const) {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = text(key);
    const item = document.createElement('li');
    item.append(link);
    links.append(item);
  }
  aside.append(said, now, links);
  return aside;
}

/** The site makes the answer anew with each build, since it holds the address of the site. */
function oembedOf(path: string, locale: Locale, { version, pages }: Freezing): string | null {
  const [, id] = /^\/figures\/([^/]+)\/$/.exec(path) ?? [];
  return id !== undefined && pages.has(`/embed${path}`)
    ? `oembed/releases/${version}/figures/${id}.${locale}.json`
    : null;
}

/** jsdom writes attributes that need no value with an empty one. */
function written(main: Element): string {
  return main.outerHTML.replaceAll(/ (hidden|download|open|checked)=""/g, ' $1');
}
