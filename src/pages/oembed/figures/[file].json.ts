import type { APIRoute, GetStaticPaths } from 'astro';
import { embedFigure } from '../../../embed/embed-figure.ts';
import { oembed } from '../../../embed/oembed.ts';
import { readEvidence } from '../../../evidence/read-evidence.ts';
import { absoluteAddress, fileAddress } from '../../../routes/address.ts';
import type { Figure } from '../../../schema/figure.ts';
import { type Locale, locales } from '../../../schema/locale.ts';
import { socialPath } from '../../../social/social-path.ts';

interface Props {
  figure: Figure;
  locale: Locale;
}

/** One document for each figure and language: `fig-05.ja.json`. */
export const getStaticPaths = (() =>
  readEvidence().all.figures.flatMap((figure) =>
    locales.map((locale) => ({
      params: { file: `${figure.id}.${locale}` },
      props: { figure, locale } satisfies Props,
    })),
  )) satisfies GetStaticPaths;

/** Serves what a site needs to show a figure of which it knows the address. */
export const GET: APIRoute<Props> = ({ props: { figure, locale } }) => {
  const picture = fileAddress(socialPath(locale, `/figures/${figure.id}/`));
  const thumbnail = new URL(picture, import.meta.env.SITE).href;
  const embedded = embedFigure(readEvidence(), figure, locale, absoluteAddress);
  return Response.json(oembed(embedded, locale, { home: absoluteAddress(locale, '/'), thumbnail }));
};
