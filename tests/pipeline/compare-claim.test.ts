import { describe, expect, test } from 'vitest';
import { compareClaim, compareRanking } from '../../scripts/pipeline/compare-claim.ts';
import type { Derivation } from '../../scripts/pipeline/derive-values.ts';
import type { Quantity } from '../../scripts/pipeline/quantity.ts';

function quantity(low: number, high: number, interval: Quantity['interval'] = 'rounding'): Quantity {
  return {
    estimate: low,
    ends: { low, high },
    interval,
    unit: 'ratio',
    role: 'published',
    printed: String(low),
  };
}

function derivation(result: Quantity, ...operands: Quantity[]): Derivation {
  const value = { id: 'a', decimals: 2, arithmetic: 'a ÷ b' } as Derivation['value'];
  return { value, quantity: result, operands };
}

describe('compareClaim', () => {
  const holds = (claim: Quantity, qualifier: 'exact' | 'over' | 'atLeast', low: number, high: number) =>
    compareClaim(claim, qualifier, 'agrees', derivation(quantity(low, high))).holds;

  test('ends that overlap agree; the upper end of a rounded claim is open', () => {
    expect(holds(quantity(1.45, 1.55), 'exact', 1.5, 1.6)).toBe(true);
    expect(holds(quantity(1.45, 1.55), 'exact', 1.55, 1.6)).toBe(false);
    expect(holds(quantity(1.45, 1.55, 'convention'), 'exact', 1.55, 1.6)).toBe(true);
    expect(holds(quantity(1.45, 1.55), 'exact', 1.4, 1.45)).toBe(true);
  });

  test('at least 2 asks that 2 can be reached, over 2 that it can be passed', () => {
    const claim = quantity(2, Infinity, 'stated');
    expect(holds(claim, 'atLeast', 1.9, 2)).toBe(true);
    expect(holds(claim, 'over', 1.9, 2)).toBe(false);
    expect(holds(claim, 'atLeast', 1.8, 1.99)).toBe(false);
  });

  test('just under 25 does not agree with 25 itself', () => {
    const claim = quantity(22.5, 25, 'convention');
    const under = (low: number, high: number): boolean =>
      compareClaim(claim, 'under', 'agrees', derivation(quantity(low, high, 'none'))).holds;
    expect(under(24.9, 24.9)).toBe(true);
    expect(under(25, 25)).toBe(false);
  });

  test('equal counts are neither below nor above each other', () => {
    const five = quantity(5, 5, 'none');
    expect(compareRanking('below', derivation(five, five, five)).holds).toBe(false);
    expect(compareRanking('above', derivation(five, five, five)).holds).toBe(false);
    expect(compareRanking('below', derivation(five, quantity(4.5, 5), quantity(5, 5.5))).holds).toBe(true);
  });

  test('below and above leave no overlap', () => {
    const claim = quantity(1, 2);
    expect(compareClaim(claim, 'exact', 'below', derivation(quantity(2, 3))).holds).toBe(true);
    expect(compareClaim(claim, 'exact', 'below', derivation(quantity(1.9, 3))).holds).toBe(false);
    expect(compareClaim(claim, 'exact', 'above', derivation(quantity(0, 1))).holds).toBe(true);
  });
});

describe('compareRanking', () => {
  test('the first operand must lie below each of the others', () => {
    const [low, middle, high] = [quantity(1, 2), quantity(1.5, 3), quantity(3, 4)];
    expect(compareRanking('below', derivation(low, low, high)).holds).toBe(true);
    expect(compareRanking('below', derivation(low, low, middle, high)).holds).toBe(false);
    expect(compareRanking('above', derivation(high, high, low, middle))).toEqual({
      holds: true,
      arithmetic: '3 [3.00, 4.00] > 1 [1.00, 2.00], 1.5 [1.50, 3.00]',
    });
  });
});
