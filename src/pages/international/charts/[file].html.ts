import type { APIRoute, GetStaticPaths } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import RankingChart from '../../../components/international/RankingChart.astro';
import TrendChart from '../../../components/international/TrendChart.astro';
import { readEvidence } from '../../../evidence/read-evidence.ts';
import { choiceKey, eisChoices, type EisChoice } from '../../../international/eis-rows.ts';
import { eisIndicators, type EisIndicator } from '../../../schema/eis.ts';
import { locales, type Locale } from '../../../schema/locale.ts';

interface Props {
  readonly locale: Locale;
  readonly chart: { readonly choice: EisChoice } | { readonly indicator: EisIndicator };
}

/** One address for each variant of a chart of the scoreboard, as `data-variant-source` of its host spells it. */
export const getStaticPaths = (() =>
  locales.flatMap((locale) => [
    ...eisChoices(readEvidence()).map((choice) => ({
      params: { file: `${choiceKey(choice)}.${locale}` },
      props: { locale, chart: { choice } } satisfies Props,
    })),
    ...eisIndicators.map((indicator) => ({
      params: { file: `trend.${indicator}.${locale}` },
      props: { locale, chart: { indicator } } satisfies Props,
    })),
  ])) satisfies GetStaticPaths;

/** Serves what the host of a chart shows for one choice: a piece of a page, not a page. */
export const GET: APIRoute<Props> = async ({ props: { locale, chart } }) => {
  const container = await AstroContainer.create();
  const html =
    'choice' in chart
      ? await container.renderToString(RankingChart, { props: { locale, ...chart } })
      : await container.renderToString(TrendChart, { props: { locale, ...chart } });
  // The page that fetches this has the script already, and a container writes the path of its source.
  return new Response(html.replaceAll(/<script\b.*?<\/script>/gs, ''), {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
};
