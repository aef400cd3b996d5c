import type { Locale } from '../schema/locale.ts';

/** Gives the address of a page in full, as a file that leaves the site must name it. */
export type PageAddress = (locale: Locale, path: string) => string;
