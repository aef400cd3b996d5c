import type { OverallRateRow, SampleSizeRow, WhatIf } from '../../src/schema/what-if.ts';
import { overallRate, type RoundedRate } from '../../src/stats/overall-rate.ts';
import type { Derivation } from './derive-values.ts';
import { deriveEqualSizes, deriveSampleSizes } from './derive-what-if-sizes.ts';
import type { Problems } from './problem.ts';

/** A declared mixture: the overall rate of an outcome, from a share and the rates of two groups. */
interface Mixture {
  readonly outcome: string;
  readonly first: RoundedRate;
  readonly second: RoundedRate;
}

/** Shares in per cent between which both groups are large enough to be compared. */
const compared = { first: 5, last: 95 };

/**
 * Computes what each declared mixture would be with another share, and the samples that would tell its two groups
 * apart.
 *
 * A share that somebody chooses is read as the published one is, printed to whole per cent: at the published share
 * the row is the derivation itself.
 *
 * @param derivations - the declared derivations, of which the mixtures count
 * @param problems - receives a mixture of two rates that no sample can tell apart
 * @returns rows for every whole per cent; none where nothing is declared
 */
export function deriveWhatIf(derivations: ReadonlyMap<string, Derivation>, problems: Problems): WhatIf {
  const mixtures = [...derivations.values()].flatMap(toMixture);
  const perCents = Array.from({ length: 101 }, (_, perCent) => perCent);
  return {
    overallRates: mixtures.flatMap((mixture) => perCents.map((perCent) => rateAt(mixture, perCent))),
    sampleSizes: mixtures.flatMap((mixture) => sizesOf(mixture, perCents, problems)),
  };
}

function sizesOf(
  { outcome, first, second }: Mixture,
  perCents: readonly number[],
  problems: Problems,
): SampleSizeRow[] {
  const rates = { p1: first.estimate, p2: second.estimate };
  try {
    const shares = perCents.slice(compared.first, compared.last + 1);
    return [
      ...shares.flatMap((perCent) => deriveSampleSizes(outcome, perCent, rates)),
      ...deriveEqualSizes(outcome, rates),
    ];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const place = { file: 'interim-report/derivations.csv', column: 'operands' };
    problems.add('derivation', place, error.message, 'a mixture takes two rates that clearly differ');
    return [];
  }
}

/** The operands of a mixture are the share and the two rates; the outcome is what its id names. */
function toMixture({ value, operands }: Derivation): Mixture[] {
  const [, first, second] = operands;
  if (value.operation !== 'mixture' || first?.estimate == null || second?.estimate == null) return [];
  return [
    {
      outcome: value.id.replace(/-implied$/, ''),
      first: { estimate: first.estimate, ...first.ends },
      second: { estimate: second.estimate, ...second.ends },
    },
  ];
}

function rateAt({ outcome, first, second }: Mixture, perCent: number): OverallRateRow {
  const share = perCent / 100;
  return {
    id: `${outcome}-${perCent}`,
    outcome,
    share,
    ...overallRate(share, first, second),
    role: 'derived',
  };
}
