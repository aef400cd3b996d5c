import { filledMessage, message, type MessageKey } from '../../src/i18n/messages.ts';
import type { Locale } from '../../src/schema/locale.ts';
import { escaped } from './escaped.ts';
import { frozenFile } from './frozen-paths.ts';

interface PageFrame {
  readonly locale: Locale;
  readonly path: string;
  readonly up: string;
  readonly styles: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly main: string;
  /** Where the site tells other sites how to show the figure of the page, below its root; null for any other page. */
  readonly oembed: string | null;
}

/** A page of a release around its main part. */
export function pageFrame({
  locale,
  path,
  up,
  styles,
  title,
  description,
  version,
  main,
  oembed,
}: PageFrame): string {
  const text = (key: MessageKey): string => escaped(message(locale, key));
  const other: Locale = locale === 'ja' ? 'en' : 'ja';
  const otherPage = `${up}${frozenFile(other, path).replace(/index\.html$/, '')}`;
  const home = `${up}../../${locale === 'ja' ? '' : `${locale}/`}`;
  const named = filledMessage(locale, 'frozen.title', { title, version });
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(named)}</title>`,
    `<meta name="description" content="${escaped(description)}">`,
    '<meta name="robots" content="noindex">',
    `<link rel="alternate" hreflang="${other}" href="${otherPage}">`,
    `<link rel="stylesheet" href="${up}${styles}">`,
    `<link rel="icon" href="${up}../../favicon.svg" type="image/svg+xml">`,
    ...(oembed === null
      ? []
      : [
          `<link rel="alternate" type="application/json+oembed" href="${up}../../${oembed}" title="${escaped(named)}">`,
        ]),
    `<script type="module" src="${up}notice.js"></script>`,
  ];
  return [
    `<!doctype html><html lang="${locale}"><head>${head.join('')}</head><body>`,
    `<a class="skip" href="#content">${text('nav.skip')}</a>`,
    `<header class="site-header"><div class="site-bar"><a class="site-name" href="${home}">${text('site.name')}</a>`,
    `<a class="language" href="${otherPage}" lang="${other}" hreflang="${other}">${text('language.switch')}</a></div></header>`,
    main,
    `<footer class="site-footer"><p>${text('site.independent')}</p></footer></body></html>\n`,
  ].join('');
}
