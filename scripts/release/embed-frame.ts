import { filledMessage, message } from '../../src/i18n/messages.ts';
import type { Locale } from '../../src/schema/locale.ts';
import { escaped } from './escaped.ts';

/** The modules of the frame within the page of another site, by which it tells its height; the first loads the other. */
export const embedModules = ['src/client/tell-height.ts', 'src/embed/height-message.ts'];

interface EmbedFrame {
  readonly locale: Locale;
  readonly up: string;
  readonly styles: string;
  readonly title: string;
  readonly version: string;
  readonly main: string;
}

/** What other sites show of a figure of a release: nothing but the content, whose links open outside the frame. */
export function embedFrame({ locale, up, styles, title, version, main }: EmbedFrame): string {
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(filledMessage(locale, 'frozen.title', { title, version }))}</title>`,
    '<base target="_blank">',
    '<meta name="robots" content="noindex">',
    `<link rel="stylesheet" href="${up}${styles}">`,
    `<script type="module" src="${up}tell-height.js"></script>`,
  ];
  return `<!doctype html><html lang="${locale}"><head>${head.join('')}</head><body>${main}</body></html>\n`;
}

/** Says of which day the figure is. */
export function embedNotice(
  document: Document,
  locale: Locale,
  values: { readonly version: string; readonly released: string },
): HTMLElement {
  const aside = document.createElement('aside');
  aside.className = 'frozen-notice';
  aside.setAttribute('aria-label', message(locale, 'frozen.label'));
  const said = document.createElement('p');
  said.textContent = filledMessage(locale, 'frozen.embed', { ...values });
  aside.append(said);
  return aside;
}
