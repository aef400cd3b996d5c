import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatInterval } from '../../src/format/format-interval.ts';
import { formatNumber } from '../../src/format/format-number.ts';
import { displayFactor, formatValue } from '../../src/format/format-value.ts';
import { impliedDecimals } from '../../src/format/implied-decimals.ts';
import { unitSchema } from '../../src/schema/vocabulary.ts';

describe('formatNumber', () => {
  test('groups thousands and keeps the decimals asked for', () => {
    expect(formatNumber(18968, 0, 'ja')).toBe('18,968');
    expect(formatNumber(540_000_000, 0, 'en')).toBe('540,000,000');
    expect(formatNumber(1.5, 2, 'ja')).toBe('1.50');
    expect(formatNumber(-0.2, 1, 'en')).toBe('-0.2');
  });

  test.each([NaN, Infinity, -Infinity])('refuses %s', (value) => {
    expect(() => formatNumber(value, 0, 'ja')).toThrow(RangeError);
  });

  test('is never further from the value than half its last decimal', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (value, decimals) => {
          const read = Number(formatNumber(value, decimals, 'en').replaceAll(',', ''));
          expect(Math.abs(read - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
        },
      ),
    );
  });
});

describe('formatValue', () => {
  test.each([
    [0.67, 'share', 0, '67%', '67%'],
    [0.23, 'points', 0, '23ポイント', '23 percentage points'],
    [1.5227, 'ratio', 2, '1.52倍', '1.52 times'],
    [1011, 'firms', 0, '1,011社', '1,011 firms'],
    [45, 'kilograms', 0, '45kg', '45 kg'],
  ] as const)('%s %s', (value, unit, decimals, ja, en) => {
    expect(formatValue(value, unit, decimals, 'ja')).toBe(ja);
    expect(formatValue(value, unit, decimals, 'en')).toBe(en);
  });

  test('only a share and a difference of shares are multiplied', () => {
    const multiplied = unitSchema.options.filter((unit) => displayFactor(unit) !== 1);
    expect(multiplied).toEqual(['share', 'points']);
    expect(multiplied.map(displayFactor)).toEqual([100, 100]);
  });

  test('every unit has words in both languages', () => {
    for (const unit of unitSchema.options) {
      for (const locale of ['ja', 'en'] as const)
        expect(formatValue(0.5, unit, 2, locale)).toMatch(/50(?:\.00)?/);
    }
  });
});

describe('formatInterval', () => {
  test('writes closed ends with one unit', () => {
    expect(formatInterval(0.665, 0.675, 'share', 1, 'ja')).toBe('66.5～67.5%');
    expect(formatInterval(1.494, 1.552, 'ratio', 2, 'en')).toBe('1.49–1.55 times');
  });

  test('says an open end in words, and never as a number', () => {
    expect(formatInterval(0.7, null, 'share', 0, 'ja')).toMatch(/^70%.*\S/);
    expect(formatInterval(0.7, null, 'share', 0, 'ja')).not.toMatch(/100|∞|null/);
    expect(formatInterval(null, 0.25, 'share', 0, 'en')).toMatch(/25%/);
    expect(formatInterval(null, null, 'share', 0, 'ja')).toBeNull();
  });

  test('an end of zero is an end', () => {
    expect(formatInterval(0, 0.05, 'share', 0, 'en')).toBe('0–5%');
  });
});

test.each([
  [67, 2, 0],
  [66.5, 2, 1],
  [24.125, 2, 2],
  [0.1 + 0.2, 2, 1],
  [-1.25, 1, 1],
])('impliedDecimals(%s, %s) is %s', (value, limit, decimals) => {
  expect(impliedDecimals(value, limit)).toBe(decimals);
});
