import type { Qualifier } from '../../src/schema/vocabulary.ts';
import { printEnds } from './print-number.ts';
import type { Derivation } from './derive-values.ts';
import type { Quantity } from './quantity.ts';

/** The outcome of one comparison: whether the claim holds, and the comparison written out. */
export interface Comparison {
  readonly holds: boolean;
  readonly arithmetic: string;
}

/**
 * Holds a claimed number against a derived one.
 *
 * `agrees`: the ends overlap; the upper end of a rounded claim is open (67 stands for [66.5, 67.5)), and a claim
 * worded as "at least" or "over" asks only that the derived value can reach it. `below` and `above`: the
 * claim's ends lie wholly on one side of the derived ends.
 *
 * @param claim - the claimed number
 * @param qualifier - how the claim is worded
 * @param relation - what the claim says of the derived value
 * @param derivation - the derived value
 * @returns whether the claim holds, with the arithmetic
 */
export function compareClaim(
  claim: Quantity,
  qualifier: Qualifier,
  relation: 'agrees' | 'below' | 'above',
  { value, quantity }: Derivation,
): Comparison {
  const signs = { agrees: '↔', below: '<', above: '>' };
  const ends = printEnds(claim.ends, claim.unit, value.decimals);
  return {
    holds: holds(claim, qualifier, relation, quantity),
    arithmetic: `${claim.printed}${ends} ${signs[relation]} ${value.arithmetic}`,
  };
}

/**
 * Holds a ranking against a derivation of `smallest` or `largest`: its first operand is the thing ranked, and
 * it must lie wholly below (or above) each of the others.
 *
 * @param relation - where the thing ranked lies
 * @param derivation - the derivation that lists what is compared
 * @returns whether the ranking holds, with the arithmetic
 */
export function compareRanking(relation: 'below' | 'above', { value, operands }: Derivation): Comparison {
  const [first, ...others] = operands.map((operand) => ({
    operand,
    text: `${operand.printed}${printEnds(operand.ends, operand.unit, value.decimals)}`,
  }));
  if (first === undefined) return { holds: false, arithmetic: '' };
  return {
    holds: others.every(({ operand }) => holds(first.operand, 'exact', relation, operand)),
    arithmetic: `${first.text} ${relation === 'below' ? '<' : '>'} ${others.map(({ text }) => text).join(', ')}`,
  };
}

function holds(
  claim: Quantity,
  qualifier: Qualifier,
  relation: 'agrees' | 'below' | 'above',
  derived: Quantity,
): boolean {
  const { ends } = derived;
  if (relation === 'below') return isBelow(claim, derived);
  if (relation === 'above') return isBelow(derived, claim);
  if (qualifier === 'over') return ends.high > claim.ends.low;
  if (qualifier === 'atLeast') return ends.high >= claim.ends.low;
  const open = claim.interval === 'rounding' || qualifier === 'under';
  const reached = open ? ends.low < claim.ends.high : ends.low <= claim.ends.high;
  return reached && ends.high >= claim.ends.low;
}

/** Wholly below: two ends may touch only where the lower number's upper end is open, as rounding leaves it. */
function isBelow(lower: Quantity, upper: Quantity): boolean {
  const touching = lower.interval === 'rounding' && lower.ends.high === upper.ends.low;
  return lower.ends.high < upper.ends.low || (touching && lower.ends.high > lower.ends.low);
}
