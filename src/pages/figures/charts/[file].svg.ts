import type { APIRoute, GetStaticPaths } from 'astro';
import { getEntry } from 'astro:content';
import { readEvidence } from '../../../evidence/read-evidence.ts';
import { chartFileName } from '../../../figures/chart-file-name.ts';
import { figureChart } from '../../../figures/figure-chart.ts';
import { figureVariants } from '../../../figures/figure-variants.ts';
import { locales } from '../../../schema/locale.ts';

/** One file for each figure that has a chart, each variant of it and each language. */
export const getStaticPaths = (async () => {
  const evidence = readEvidence();
  const files = await Promise.all(
    evidence.all.figures.map(async (figure) => {
      const focus = (await getEntry('figures', figure.id))?.data.focus;
      return locales.flatMap((locale) =>
        figureVariants(evidence, figure, focus, locale).variants.map((variant) => ({
          params: { file: chartFileName(figure.id, variant.value, locale).replace(/\.svg$/, '') },
          props: { chart: figureChart(evidence, figure, variant, locale) },
        })),
      );
    }),
  );
  return files.flat();
}) satisfies GetStaticPaths;

/** Serves a chart as a file of its own: title, source and roles inside, light colours, nothing to be loaded. */
export const GET: APIRoute<{ chart: string }> = ({ props }) =>
  new Response(props.chart, { headers: { 'content-type': 'image/svg+xml' } });
