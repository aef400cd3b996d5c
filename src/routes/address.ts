import type { Locale } from '../schema/locale.ts';
import { sitePath } from './site-path.ts';

/** The address of a page under the base path that the site is built for. */
export const address = (locale: Locale, path: string): string =>
  sitePath(import.meta.env.BASE_URL, locale, path);

/** The address of a file that has no language: a download or an asset. */
export const fileAddress = (path: string): string => sitePath(import.meta.env.BASE_URL, 'ja', path);

/** The same in full, as a file that leaves the site must give it. */
export const absoluteAddress = (locale: Locale, path: string): string =>
  new URL(address(locale, path), import.meta.env.SITE).href;
