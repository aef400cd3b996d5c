import type { Locale } from '../schema/locale.ts';

/** Where the texts of the pages in a language lie, below the root of the site. */
export const searchIndexPath = (locale: Locale): string => `/search/${locale}.json`;
