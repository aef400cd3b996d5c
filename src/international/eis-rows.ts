import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import { eisIndicators, type EisIndicator, type EisRow } from '../schema/eis.ts';

/** The country that the site is about. */
export const focusCountry = 'jpn';

/** Shown beside Japan and the report's countries, which all belong to the Group of Seven: the rest of it, and South Korea. */
const further = ['kor', 'usa', 'can'];

/** What the ranking shows. */
export interface EisChoice {
  readonly indicator: EisIndicator;
  readonly wave: number;
}

/** Every choice of the ranking, as the controls offer them. */
export const eisChoices = ({ all }: EvidenceIndex): EisChoice[] =>
  eisIndicators.flatMap((indicator) => all.eis.waves.map((wave) => ({ indicator, wave })));

/** The choice at first: product innovation, which the report is about, in the latest wave. */
export const firstChoice = ({ all }: EvidenceIndex): EisChoice => ({
  indicator: 'product',
  wave: Math.max(...all.eis.waves),
});

/** The key of a choice: the values of the controls in their order. */
export const choiceKey = ({ indicator, wave }: EisChoice): string => `${indicator}.${wave}`;

/** One country's rows of an indicator, wave by wave. */
export const countryRows = ({ all }: EvidenceIndex, country: string, indicator: EisIndicator): EisRow[] =>
  all.eis.rows.filter((row) => row.country === country && row.indicator === indicator);

/** A country's row of a choice. */
export const choiceRow = ({ eis }: EvidenceIndex, country: string, { indicator, wave }: EisChoice): EisRow =>
  eis(`${country}-${indicator}-${wave}`);

/** The rows of a choice that have a value, in the order of their ranks, and those that have none. */
export function rankedRows(
  { all }: EvidenceIndex,
  { indicator, wave }: EisChoice,
): { ranked: EisRow[]; without: EisRow[] } {
  const rows = all.eis.rows.filter((row) => row.indicator === indicator && row.wave === wave);
  return {
    ranked: rows.filter(({ rank }) => rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0)),
    without: rows.filter(({ rank }) => rank === null),
  };
}

/** The report's countries other than Japan by their ids in the scoreboard, in the order of the report. */
export function reportCountries(evidence: EvidenceIndex): string[] {
  const byName = new Map(evidence.all.eis.rows.map((row) => [row.countryLabel.en, row.country]));
  return evidence
    .table('sec-one-countries')
    .cells.flatMap(({ categoryLabel }) => byName.get(categoryLabel.en) ?? [])
    .filter((country) => country !== focusCountry);
}

/** The countries whose trend is shown, Japan first. */
export const trendCountries = (evidence: EvidenceIndex): string[] => [
  focusCountry,
  ...reportCountries(evidence),
  ...further,
];
