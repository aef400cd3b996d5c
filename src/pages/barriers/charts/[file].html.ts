import type { APIRoute, GetStaticPaths } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { usAbsVariants, type Variant } from '../../../components/barriers/us-abs-chart.ts';
import UsAbsVariant from '../../../components/barriers/UsAbsVariant.astro';
import { locales, type Locale } from '../../../schema/locale.ts';

interface Props {
  readonly locale: Locale;
  readonly variant: Variant;
}

/** One address for each view that the page does not hold itself, as `data-variant-source` of its host spells it. */
export const getStaticPaths = (() =>
  locales.flatMap((locale) =>
    usAbsVariants
      .filter(({ held }) => !held)
      .map((variant) => ({
        params: { file: `${variant.key}.${locale}` },
        props: { locale, variant } satisfies Props,
      })),
  )) satisfies GetStaticPaths;

/** Serves what the host of the chart shows for one choice: a piece of a page, not a page. */
export const GET: APIRoute<Props> = async ({ props: { locale, variant } }) => {
  const container = await AstroContainer.create();
  const { firms, order, key } = variant;
  const html = await container.renderToString(UsAbsVariant, {
    props: { locale, firms, order, id: `us-abs-${key.replace('.', '-')}`, inert: true },
  });
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
