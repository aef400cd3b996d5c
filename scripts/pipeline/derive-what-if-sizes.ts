import type { SampleSizeRow } from '../../src/schema/what-if.ts';
import { cleanNumber } from '../../src/stats/clean-number.ts';
import { sampleSizeForPower } from '../../src/stats/sample-size-for-power.ts';
import { smallestSample } from '../../src/stats/smallest-sample.ts';
import { significanceDefinitions, surveyPValue } from '../../src/stats/survey-p-value.ts';
import { twoProportionPower } from '../../src/stats/two-proportion-power.ts';
import type { TwoShares } from '../../src/stats/two-shares.ts';

const alpha = 0.05;
const powers = { 80: 0.8, 90: 0.9 } as const;

/** The sizes searched. A size counts as stable where every larger one up to the last is significant too. */
const searched = { first: 5, last: 1500 };

type Rates = Omit<TwoShares, 'shareOfFirst'>;

/** What was searched before: a run whose version turns out to be another one derives everything a second time. */
const known = new Map<string, readonly SampleSizeRow[]>();

/**
 * The numbers of firms that would tell two rates apart where the first group has a given share, by each test and
 * for each power.
 *
 * @param outcome - the id of the outcome
 * @param perCent - the size of the first group in per cent of both
 * @param rates - the rates of both groups, 0-1
 * @returns one row a definition
 * @throws RangeError when a test finds no size that stays significant up to the last one searched
 */
export function deriveSampleSizes(outcome: string, perCent: number, rates: Rates): readonly SampleSizeRow[] {
  const asked = [outcome, perCent, rates.p1, rates.p2].join(' ');
  const rows = known.get(asked) ?? searchSizes(outcome, perCent, rates);
  known.set(asked, rows);
  return rows;
}

function searchSizes(outcome: string, perCent: number, rates: Rates): SampleSizeRow[] {
  const share = perCent / 100;
  const shares = { shareOfFirst: share, ...rates };
  const rowOf = (definition: SampleSizeRow['definition']) =>
    ({
      id: `${outcome}-${perCent}-${definition}`,
      outcome,
      share,
      definition,
      alpha,
      role: 'derived',
    }) as const;
  const byTest = significanceDefinitions.map((definition): SampleSizeRow => {
    const pValue = (n: number): number => surveyPValue(definition, shares, n);
    const { smallest, stable } = smallestSample((n) => pValue(n) < alpha, searched.first, searched.last);
    const row = rowOf(definition);
    if (smallest === null || stable === null) {
      throw new RangeError(`deriveSampleSizes requires a size up to ${searched.last}: ${row.id}`);
    }
    return {
      ...row,
      smallestN: smallest,
      stableN: stable,
      pValue: cleanNumber(pValue(smallest)),
      power: cleanNumber(twoProportionPower(shares, smallest, alpha)),
    };
  });
  const byPower = ([80, 90] as const).map((wanted): SampleSizeRow => {
    const smallestN = Math.ceil(sampleSizeForPower(shares, powers[wanted], alpha));
    return { ...rowOf(`power${wanted}`), smallestN, stableN: null, pValue: null, power: powers[wanted] };
  });
  return [...byTest, ...byPower];
}

/**
 * The same for each power where both groups have the same size: a whole number of firms in each.
 *
 * @param outcome - the id of the outcome
 * @param rates - the rates of both groups, 0-1
 * @returns one row a power; `smallestN` counts both groups
 */
export function deriveEqualSizes(outcome: string, rates: Rates): SampleSizeRow[] {
  return ([80, 90] as const).map((wanted) => {
    const total = sampleSizeForPower({ shareOfFirst: 0.5, ...rates }, powers[wanted], alpha);
    const definition = `equal${wanted}` as const;
    return {
      ...{ id: `${outcome}-${definition}`, outcome, share: 0.5, definition, alpha, role: 'derived' },
      ...{ smallestN: 2 * Math.ceil(total / 2), stableN: null, pValue: null, power: powers[wanted] },
    };
  });
}
