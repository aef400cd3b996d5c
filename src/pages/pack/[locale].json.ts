import type { APIRoute, GetStaticPaths } from 'astro';
import { packList } from '../../components/pack/pack-data.ts';
import { locales, type Locale } from '../../schema/locale.ts';

/** One list a language. */
export const getStaticPaths = (() =>
  locales.map((locale) => ({ params: { locale }, props: { locale } }))) satisfies GetStaticPaths;

/** Serves the list of everything that /pack/ offers. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props }) =>
  Response.json(await packList(props.locale));
