import { desc, from, op } from 'arquero';
import { quoted } from '../../src/format/quoted.ts';
import type { Eis, EisIndicator, EisRow } from '../../src/schema/eis.ts';
import { cleanNumber } from '../../src/stats/clean-number.ts';
import type { Problems } from './problem.ts';
import type { Rows } from './rows.ts';

const indicators: Readonly<Record<string, EisIndicator>> = {
  product_innovation: 'product',
  business_process_innovation: 'process',
};

interface Value {
  readonly key: string;
  readonly country: string;
  readonly indicator: EisIndicator;
  readonly wave: number;
  readonly estimate: number;
}

/** A value with its place; window functions of Arquero add the last two. */
interface Ranked extends Value {
  readonly rank: number;
  readonly countries: number;
}

/**
 * Ranks the countries of the European Innovation Scoreboard in each wave and indicator, the largest value first, and
 * states every value that is missing: a row for every country of the catalogue, wave and indicator.
 *
 * @param rows - the typed rows
 * @param problems - receives a country that the catalogue does not name, and a value that stands twice
 * @returns waves in order, rows by country, indicator and wave
 */
export function deriveEis(rows: Rows, problems: Problems): Eis {
  const values = readValues(rows, problems);
  const ranked = from([...values])
    .groupby('indicator', 'wave')
    .orderby(desc('estimate'))
    .derive({ rank: op.rank(), countries: op.count() })
    .ungroup()
    .objects() as Ranked[];
  const byKey = new Map(ranked.map((value) => [value.key, value]));
  const waves = [...new Set(values.map(({ wave }) => wave))].sort((a, b) => a - b);
  const counts = new Map(ranked.map((value) => [`${value.indicator}-${value.wave}`, value.countries]));
  const countries = rows.countries.map(({ data }) => data);
  return {
    waves,
    rows: countries.flatMap(({ id: country, ja, en, eu_member: member }) =>
      Object.values(indicators).flatMap((indicator) =>
        waves.map((wave): EisRow => {
          const id = `${country}-${indicator}-${wave}`;
          const value = byKey.get(id);
          return {
            ...{ id, country, countryLabel: { ja, en }, euMember: member, indicator, wave },
            estimate: value?.estimate ?? null,
            rank: value?.rank ?? null,
            countries: counts.get(`${indicator}-${wave}`) ?? 0,
            role: 'derived',
            status: value === undefined ? 'notPublished' : 'shown',
          };
        }),
      ),
    ),
  };
}

function readValues(rows: Rows, problems: Problems): readonly Value[] {
  const ids = new Map(rows.countries.map(({ data }) => [data.iso3, data.id]));
  const seen = new Map<string, number>();
  return rows['eis-sme-innovation'].flatMap(({ file, row, data }) => {
    const country = ids.get(data.iso3);
    const indicator = indicators[data.indicator];
    if (country === undefined || indicator === undefined) {
      const [column, value] = country === undefined ? ['iso3', data.iso3] : ['indicator', data.indicator];
      const hint = 'name the country in catalogue/countries.csv, the indicator in derive-eis.ts';
      problems.add('reference', { file, row, column }, `${quoted(value)} is not known`, hint);
      return [];
    }
    const key = `${country}-${indicator}-${data.reference_year}`;
    const first = seen.get(key);
    if (first !== undefined) {
      const hint = 'a country has one value an indicator and wave';
      problems.add('duplicate', { file, row }, `${key} stands in row ${first} too`, hint);
      return [];
    }
    seen.set(key, row);
    const estimate = cleanNumber(data.percent_of_smes / 100);
    return [{ key, country, indicator, wave: data.reference_year, estimate }];
  });
}
