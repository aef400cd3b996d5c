import type { ChartRow } from '../charts/chart-row.ts';
import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import type { FigureChartOptions } from '../figures/chart-options.ts';
import { displayFactor } from '../format/format-value.ts';
import { formatNumber } from '../format/format-number.ts';
import { message } from '../i18n/messages.ts';
import { eisIndicators, type EisIndicator, type EisRow } from '../schema/eis.ts';
import type { Locale } from '../schema/locale.ts';
import { eisPlaceText, eisReference, eisValueText, waveText } from '../text/eis-text.ts';
import {
  countryRows,
  type EisChoice,
  focusCountry,
  rankedRows,
  reportCountries,
  trendCountries,
} from './eis-rows.ts';
import { nextTenth } from '../charts/next-tenth.ts';

/** What a chart of the scoreboard draws. */
interface EisChart {
  readonly rows: readonly ChartRow[];
  readonly options: FigureChartOptions;
}

/** The countries with a value in one wave, by rank; the report's are marked at first. */
export function rankingChart(evidence: EvidenceIndex, choice: EisChoice, locale: Locale): EisChart {
  const rows = rankedRows(evidence, choice).ranked.map((row) => ({
    ...chartRow(row),
    series: row.indicator,
    seriesLabel: message(locale, `eis.indicator.${row.indicator}`),
    category: row.country,
    categoryLabel: row.countryLabel[locale],
    label: eisValueText(row, locale),
    name: [row.countryLabel[locale], eisValueText(row, locale)].join('\n'),
    more: eisPlaceText(row, locale),
    place: formatNumber(row.rank ?? 0, 0, locale),
  }));
  // All waves of an indicator share one scale, so that a bar can be compared when the wave changes.
  const all = evidence.all.eis.rows.filter(({ indicator }) => indicator === choice.indicator);
  return {
    rows,
    options: {
      scaleEnd: nextTenth(all.map(({ estimate }) => estimate)),
      focus: focusCountry,
      marked: reportCountries(evidence),
    },
  };
}

/** Selected countries side by side, wave by wave, on one scale. */
export function trendChart(evidence: EvidenceIndex, indicator: EisIndicator, locale: Locale): EisChart {
  const own = trendCountries(evidence).flatMap((country) => countryRows(evidence, country, indicator));
  const rows = own.map((row) => ({
    ...chartRow(row),
    name: [row.countryLabel[locale], waveText(row, locale), eisValueText(row, locale)].join('\n'),
    series: row.country,
    seriesLabel: row.countryLabel[locale],
    category: String(row.wave),
    categoryLabel: String(row.wave),
    label:
      row.estimate === null
        ? message(locale, 'symbols.notAvailable')
        : formatNumber(row.estimate * displayFactor('share'), 1, locale),
  }));
  return { rows, options: { scaleEnd: nextTenth(own.map(({ estimate }) => estimate)), focus: focusCountry } };
}

/** Japan's place among the countries with a value, by indicator and wave. */
export function placesChart(evidence: EvidenceIndex, locale: Locale): EisChart {
  const own = eisIndicators.flatMap((indicator) => countryRows(evidence, focusCountry, indicator));
  const rows = own.map((row) => ({
    ...chartRow(row),
    name: [
      message(locale, `eis.indicator.${row.indicator}`),
      waveText(row, locale),
      eisPlaceText(row, locale),
    ].join('\n'),
    more: eisValueText(row, locale),
    series: row.indicator,
    seriesLabel: message(locale, `eis.indicator.${row.indicator}`),
    category: String(row.wave),
    categoryLabel: String(row.wave),
    estimate: row.rank,
    high: row.countries,
    label: eisPlaceText(row, locale),
  }));
  return { rows, options: { scaleEnd: Math.max(...own.map(({ countries }) => countries)) } };
}

type Shared = Pick<ChartRow, 'id' | 'estimate' | 'low' | 'high' | 'role' | 'status' | 'refs'>;

const chartRow = (row: EisRow): Shared => ({
  id: row.id,
  estimate: row.estimate,
  low: null,
  high: null,
  role: 'published',
  status: row.status,
  // The texts speak of Japan throughout; a reference on every mark would weigh more than it helps.
  ...(row.country === focusCountry && { refs: eisReference(row) }),
});
