import type { APIRoute, GetStaticPaths } from 'astro';
import type { EmbeddedFigure } from '../../../../../embed/embed-figure.ts';
import { embedFrozen } from '../../../../../embed/embed-frozen.ts';
import { oembed } from '../../../../../embed/oembed.ts';
import { frozenIds } from '../../../../../releases/frozen-ids.ts';
import { readReleases } from '../../../../../releases/read-releases.ts';
import { absoluteAddress } from '../../../../../routes/address.ts';
import { type Locale, locales } from '../../../../../schema/locale.ts';

interface Props {
  embedded: EmbeddedFigure;
  locale: Locale;
}

/** One document for each figure of each release and language. */
export const getStaticPaths = (() =>
  readReleases().flatMap((release) =>
    frozenIds(release.version, 'figures').flatMap((id) =>
      locales.flatMap((locale) => {
        const embedded = embedFrozen(release, id, locale);
        const params = { version: release.version, file: `${id}.${locale}` };
        return embedded === null ? [] : [{ params, props: { embedded, locale } satisfies Props }];
      }),
    ),
  )) satisfies GetStaticPaths;

/** Serves what a site needs to show a figure that stays as it was. */
export const GET: APIRoute<Props> = ({ props: { embedded, locale } }) =>
  Response.json(oembed(embedded, locale, { home: absoluteAddress(locale, '/'), thumbnail: null }));
