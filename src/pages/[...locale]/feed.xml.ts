import type { APIRoute } from 'astro';
import { siteFeed } from '../../feeds/site-feed.ts';
import { writeRss } from '../../feeds/write-rss.ts';
import { localePaths } from '../../routes/locale-paths.ts';
import type { Locale } from '../../schema/locale.ts';

/** One feed for each language. */
export const getStaticPaths = localePaths;

/** Serves the releases and corrections of the data as RSS 2.0. */
export const GET: APIRoute<{ locale: Locale }> = ({ props }) =>
  new Response(writeRss(siteFeed(props.locale, '/feed.xml')), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
