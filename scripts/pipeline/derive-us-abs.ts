import { escape, from } from 'arquero';
import { sizeGapSchema, type BarrierRow, type SizeGap, type UsAbs } from '../../src/schema/barrier.ts';
import { cleanNumber } from '../../src/stats/clean-number.ts';
import type { Interval } from '../../src/stats/interval.ts';
import { intervalDifference } from '../../src/stats/interval-difference.ts';
import { roundingInterval } from '../../src/stats/rounding-interval.ts';
import { checkUsAbs } from './check-us-abs.ts';
import { printEnds, printNumber } from './print-number.ts';
import type { Problems } from './problem.ts';
import type { Rows } from './rows.ts';

/** The size classes whose difference is the size gap. */
const [smallClass, largeClass] = ['1-9', '250+'] as const;

/** The survey prints a per cent with one decimal. */
const precision = 0.1;

/** A barrier in one group of companies, with the shares that the lookups found. */
interface Pair extends Pick<BarrierRow, 'firms' | 'factor'> {
  readonly id?: string;
  readonly small?: number;
  readonly large?: number;
}

/**
 * The US survey on barriers with the size gap of each: the share among the smallest companies minus that among the
 * largest, with the ends that the rounding of both allows. A barrier that lacks one of the two has no gap.
 *
 * @param rows - the typed rows
 * @param problems - receives barriers without a name and totals that the size classes contradict
 * @returns names and shares as published, and the gaps, all in the order of the survey
 */
export function deriveUsAbs(rows: Rows, problems: Problems): UsAbs {
  const [barriers, factors] = [rows['us-abs-innovation-barriers'], rows['us-abs-factors']];
  checkUsAbs(barriers, factors, problems);
  const shares = from(barriers.map(({ data }) => data));
  const names = from(factors.map(({ data: { id, factor } }) => ({ id, name: factor })));
  const keys = ['firms', 'factor'];
  const inClass = (sizeClass: string, column: 'small' | 'large') =>
    shares
      .filter(escape((row: BarrierRow) => row.size_class === sizeClass))
      .select({ firms: 'firms', factor: 'factor', percent: column });
  // A lookup keeps the order of the survey; a pivot or a join of Arquero does not.
  const pairs = shares
    .select('firms', 'factor')
    .dedupe()
    .lookup(inClass(smallClass, 'small'), [keys, keys], ['small'])
    .lookup(inClass(largeClass, 'large'), [keys, keys], ['large'])
    .lookup(names, ['factor', 'name'], ['id']);
  return {
    factors: factors.map(({ data }) => data),
    rows: barriers.map(({ data }) => data),
    gaps: (pairs.objects() as Pair[]).flatMap((pair) => sizeGap(pair) ?? []),
  };
}

function sizeGap({ id, firms, small, large }: Pair): SizeGap | null {
  if (id === undefined || small === undefined || large === undefined) return null;
  const ends = intervalDifference(shareEnds(small), shareEnds(large));
  const estimate = cleanNumber((small - large) / 100);
  const written = [small, large].map((percent) => printNumber(percent, 'percent', 1)).join(' − ');
  return sizeGapSchema.parse({
    id: `${firms.replaceAll('_', '-')}-${id}`,
    ...{ firms, factor: id, smallClass, largeClass },
    ...{ small: cleanNumber(small / 100), large: cleanNumber(large / 100), estimate },
    ...{ low: ends.low, high: ends.high },
    ...{ unit: 'points', interval: 'rounding', role: 'derived' },
    arithmetic: `${written} = ${printNumber(estimate, 'points', 1)}${printEnds(ends, 'points', 1)}`,
  });
}

function shareEnds(percent: number): Interval {
  const { low, high } = roundingInterval(percent, precision);
  return { low: cleanNumber(low / 100), high: cleanNumber(high / 100) };
}
