import type { APIRoute } from 'astro';
import { siteFeed } from '../../feeds/site-feed.ts';
import { writeAtom } from '../../feeds/write-atom.ts';
import { localePaths } from '../../routes/locale-paths.ts';
import type { Locale } from '../../schema/locale.ts';

/** One feed for each language. */
export const getStaticPaths = localePaths;

/** Serves the releases and corrections of the data as Atom. */
export const GET: APIRoute<{ locale: Locale }> = ({ props }) =>
  new Response(writeAtom(siteFeed(props.locale, '/atom.xml')), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
