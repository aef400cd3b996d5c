import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import { message, type MessageKey } from '../i18n/messages.ts';
import { eisIndicators, type EisIndicator, type EisRow } from '../schema/eis.ts';
import type { Locale } from '../schema/locale.ts';
import { eisReference, eisText } from '../text/eis-text.ts';
import { fillSegments, type Segment } from '../text/segments.ts';
import {
  choiceRow,
  countryRows,
  type EisChoice,
  focusCountry,
  rankedRows,
  trendCountries,
} from './eis-rows.ts';

type Words = readonly Segment[];

/** A row's value, place or wave that can be followed back. */
const traced = (row: EisRow, variant: 'place' | 'wave' | null, locale: Locale): Words => [
  {
    text: eisText(row, variant, locale),
    reference: eisReference(row),
    path: null,
    role: variant === 'place' ? 'derived' : 'published',
  },
];

const join = (parts: readonly Words[], locale: Locale): Segment[] =>
  parts.flatMap((part, index) => (index === 0 ? part : [message(locale, 'describe.separator'), ...part]));

/** The name of an indicator inside a sentence: English names are written small there. */
const inSentence = (indicator: EisIndicator, locale: Locale): string => {
  const name = message(locale, `eis.indicator.${indicator}`);
  return locale === 'en' ? name.toLowerCase() : name;
};

const fill = (locale: Locale, key: MessageKey, parameters: Readonly<Record<string, Words>>): Segment[] =>
  fillSegments(message(locale, key), parameters);

/** What the ranking says: Japan's place in the wave chosen. */
export function rankingFinding(evidence: EvidenceIndex, choice: EisChoice, locale: Locale): Segment[] {
  const japan = choiceRow(evidence, focusCountry, choice);
  return fill(locale, 'international.rankingFinding', { place: traced(japan, 'place', locale) });
}

/** The measure and the wave of the ranking. */
export function rankingSubtitle(evidence: EvidenceIndex, choice: EisChoice, locale: Locale): Segment[] {
  const japan = choiceRow(evidence, focusCountry, choice);
  return fill(locale, 'international.rankingSubtitle', {
    indicator: [inSentence(choice.indicator, locale)],
    wave: traced(japan, 'wave', locale),
  });
}

/** Japan's place, the two ends of the ranking and the countries without a value. */
export function describeRanking(evidence: EvidenceIndex, choice: EisChoice, locale: Locale): Segment[] {
  const { ranked, without } = rankedRows(evidence, choice);
  const japan = choiceRow(evidence, focusCountry, choice);
  const names = without.map(({ countryLabel }) => [countryLabel[locale]]);
  return [
    ...fill(locale, 'international.rankingDescription', {
      wave: traced(japan, 'wave', locale),
      indicator: [inSentence(choice.indicator, locale)],
      place: traced(japan, 'place', locale),
      value: traced(japan, null, locale),
      ...ends(ranked, locale),
    }),
    ...(names.length === 0 ? [] : fill(locale, 'international.without', { countries: join(names, locale) })),
  ];
}

/** Japan's places wave by wave, a sentence an indicator. */
export function describePlaces(evidence: EvidenceIndex, locale: Locale): Segment[] {
  return eisIndicators.flatMap((indicator) => {
    const places = countryRows(evidence, focusCountry, indicator).map((row) =>
      fill(locale, 'international.placeIn', {
        wave: traced(row, 'wave', locale),
        place: traced(row, 'place', locale),
      }),
    );
    return fill(locale, 'international.placesDescription', {
      indicator: [message(locale, `eis.indicator.${indicator}`)],
      places: join(places, locale),
    });
  });
}

/** The measure of the small multiples. */
export function trendSubtitle(indicator: EisIndicator, locale: Locale): Segment[] {
  return fill(locale, 'international.trendSubtitle', { indicator: [inSentence(indicator, locale)] });
}

/** Japan's values wave by wave, the ends of the last wave, and the waves without a value by country. */
export function describeTrend(evidence: EvidenceIndex, indicator: EisIndicator, locale: Locale): Segment[] {
  const countries = trendCountries(evidence).map((country) => countryRows(evidence, country, indicator));
  const [japan = []] = countries;
  const last = countries.flatMap((rows) => rows.slice(-1)).filter(({ estimate }) => estimate !== null);
  const values = japan.map((row) =>
    fill(locale, 'international.trendValue', {
      wave: traced(row, 'wave', locale),
      value: traced(row, null, locale),
    }),
  );
  const gaps = countries.flatMap((rows) => {
    const missing = rows.filter(({ estimate }) => estimate === null);
    const [first] = missing;
    if (first === undefined) return [];
    const waves = join(
      missing.map((row) => traced(row, 'wave', locale)),
      locale,
    );
    return [fill(locale, 'international.trendIn', { country: [first.countryLabel[locale]], waves })];
  });
  const wave = japan.at(-1);
  return [
    ...fill(locale, 'international.trendDescription', {
      values: join(values, locale),
      wave: wave === undefined ? [] : traced(wave, 'wave', locale),
      ...ends(
        last.sort((a, b) => (b.estimate ?? 0) - (a.estimate ?? 0)),
        locale,
      ),
    }),
    ...(gaps.length === 0
      ? []
      : fill(locale, 'international.withoutWave', { countries: join(gaps, locale) })),
  ];
}

/** The first and the last of rows that stand in order, with their values. */
function ends(rows: readonly EisRow[], locale: Locale): Record<string, Words> {
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined)
    return { largest: [], largestValue: [], smallest: [], smallestValue: [] };
  return {
    largest: [first.countryLabel[locale]],
    largestValue: traced(first, null, locale),
    smallest: [last.countryLabel[locale]],
    smallestValue: traced(last, null, locale),
  };
}
