import type { Locale } from '../schema/locale.ts';
import { locales } from '../schema/locale.ts';

/** The `[...locale]` parameter and the language of each version of a page, for `getStaticPaths`. */
export function localePaths(): { params: { locale: string | undefined }; props: { locale: Locale } }[] {
  return locales.map((locale) => ({
    params: { locale: locale === 'ja' ? undefined : locale },
    props: { locale },
  }));
}
