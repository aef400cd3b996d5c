import type { RateLineOptions, RatePoint } from '../charts/rate-line.ts';
import { lineCharts } from '../charts/registry.ts';
import { formatValue } from '../format/format-value.ts';
import { filledMessage, message } from '../i18n/messages.ts';
import { renderPlot, type ChartNames } from '../rendering/render-chart.ts';
import type { Locale } from '../schema/locale.ts';

/** The name of a form whose rows are points on two axes. */
export type LineForm = keyof typeof lineCharts;

/** The inputs of a line: its values are computed for every share, so that none can be approximate or withheld. */
export const lineCaseNames = ['normal', 'empty', 'oneRow'] as const;

/** The name of an input of a line. */
export type LineCaseName = (typeof lineCaseNames)[number];

const seriesOf: Readonly<Record<LineCaseName, number>> = { normal: 2, empty: 0, oneRow: 1 };
const letters = ['a', 'b'] as const;
const names: Readonly<Record<Locale, readonly string[]>> = { ja: ['ア', 'イ'], en: ['A', 'B'] };
const turningPoint = 0.6;

/** Draws one generated case of a form. */
export function drawLineCase(
  form: LineForm,
  name: LineCaseName,
  locale: Locale,
  size: Pick<RateLineOptions, 'width' | 'narrow'>,
  ids: ChartNames,
): string {
  const series = letters.slice(0, seriesOf[name]);
  const options: RateLineOptions = {
    ...size,
    series: series.map((id, index) => ({
      id: `series-${id}`,
      label: filledMessage(locale, 'gallery.series', { letter: names[locale][index] ?? '' }),
    })),
    scaleEnd: 0.8,
    ticks: [0, 0.5, 1].map((share) => ({ share, label: percent(share, locale) })),
    published: {
      share: turningPoint,
      label: `${message(locale, 'role.synthetic')} ${percent(turningPoint, locale)}`,
    },
  };
  const points = series.flatMap((id, index) => pointsOf(`series-${id}`, index, locale));
  return renderPlot(`gallery ${form}`, () => lineCharts[form](points, options), ids);
}

function pointsOf(series: string, index: number, locale: Locale): RatePoint[] {
  const [start, end] = index === 0 ? [0.4, 0.7] : [0.1, 0.3];
  return [0, turningPoint, 1].map((share) => {
    const estimate = start + (end - start) * share;
    const ends = { low: estimate - 0.02, high: estimate + 0.02 };
    return {
      id: `${series}-${share * 10}`,
      series,
      share,
      estimate,
      ...ends,
      label: percent(estimate, locale),
    };
  });
}

function percent(share: number, locale: Locale): string {
  return formatValue(share, 'share', 0, locale);
}
