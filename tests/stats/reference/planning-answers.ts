import { wilsonInterval } from '../../../src/stats/confidence/wilson-interval.ts';
import { roundingInterval } from '../../../src/stats/rounding-interval.ts';
import { sampleSizeForPower } from '../../../src/stats/sample-size-for-power.ts';
import { shareCount } from '../../../src/stats/share-count.ts';
import { smallestSample } from '../../../src/stats/smallest-sample.ts';
import { type SignificanceDefinition, surveyPValue } from '../../../src/stats/survey-p-value.ts';
import { twoProportionPower } from '../../../src/stats/two-proportion-power.ts';
import type { Answer } from './answer.ts';
import type { ReferenceCase } from './reference-data.ts';

interface PlannedSample {
  readonly p1: number;
  readonly p2: number;
  readonly share1?: number;
  readonly power?: number;
  readonly sig_level: number;
  readonly n_per_group?: number;
  readonly N_total?: number;
}

function sampleSize(reference: ReferenceCase): unknown {
  const { p1, p2, share1 = 0.5, power = NaN, sig_level: alpha } = reference.input as PlannedSample;
  const shares = { shareOfFirst: share1, p1, p2 };
  const total = sampleSizeForPower(shares, power, alpha);
  return {
    n: total / 2,
    n_ceiling: Math.ceil(total / 2),
    N_total: total,
    N_ceiling: Math.ceil(total),
    n1_unrounded: share1 * total,
    n2_unrounded: (1 - share1) * total,
    n1_ceiling: Math.ceil(share1 * total),
    n2_ceiling: Math.ceil((1 - share1) * total),
    N_total_unpooled_variant: sampleSizeForPower(shares, power, alpha, 'separate'),
  };
}

function powerOf(reference: ReferenceCase): unknown {
  const given = reference.input as PlannedSample;
  const shares = { shareOfFirst: given.share1 ?? 0.5, p1: given.p1, p2: given.p2 };
  const total = given.N_total ?? 2 * (given.n_per_group ?? NaN);
  return {
    power: twoProportionPower(shares, total, given.sig_level),
    power_strict: twoProportionPower(shares, total, given.sig_level, true),
  };
}

function smallestSizes(definition: SignificanceDefinition): Answer {
  return (reference) => {
    const { p1, p2, share1, alpha } = reference.input as Record<'p1' | 'p2' | 'share1' | 'alpha', number>;
    const shares = { shareOfFirst: share1, p1, p2 };
    const at = (n: number): object => {
      const n1 = shareCount(share1, n);
      return {
        n,
        n1,
        n2: n - n1,
        x1: shareCount(p1, n1),
        x2: shareCount(p2, n - n1),
        p_value: surveyPValue(definition, shares, n),
      };
    };
    const { smallest, stable } = smallestSample((n) => surveyPValue(definition, shares, n) < alpha, 5, 1500);
    return {
      smallest_n: at(smallest ?? NaN),
      smallest_n_stable: at(stable ?? NaN),
      p_at: (reference.values['p_at'] as readonly { n: number }[]).map(({ n }) => at(n)),
    };
  };
}

function publishedPercent(reference: ReferenceCase): unknown {
  const { p, n } = reference.input as { p: number; n: number };
  const level = reference.level ?? NaN;
  const rounded = shareCount(p, n);
  const ends = roundingInterval(p, 0.01);
  return {
    x_rounded: rounded,
    ci_low_exact_p: wilsonInterval(p * n, n, level).low,
    ci_high_exact_p: wilsonInterval(p * n, n, level).high,
    ci_low_integer_x: wilsonInterval(rounded, n, level).low,
    ci_high_integer_x: wilsonInterval(rounded, n, level).high,
    ci_low_rounding_envelope: wilsonInterval(ends.low * n, n, level).low,
    ci_high_rounding_envelope: wilsonInterval(ends.high * n, n, level).high,
  };
}

export const planningAnswers: Readonly<Record<string, Answer>> = {
  'power/n_per_group_equal': sampleSize,
  'power/total_n_unequal_normal': sampleSize,
  'power/power_equal_n': powerOf,
  'power/power_unequal_normal': powerOf,
  'robustness/min_n_z_exact_p': smallestSizes('zShares'),
  'robustness/min_n_z_integer_counts': smallestSizes('zCounts'),
  'robustness/min_n_z_yates_integer_counts': smallestSizes('yates'),
  'robustness/min_n_fisher': smallestSizes('fisher'),
  'robustness/wilson_published_percent': publishedPercent,
};
