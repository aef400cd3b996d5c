import { describe, expect, test } from 'vitest';
import { printEnds } from '../../scripts/pipeline/print-number.ts';
import { statementQuantity } from '../../scripts/pipeline/statement-quantity.ts';
import { statementRowSchema, type StatementRow } from '../../src/schema/statement.ts';

const empty = Object.fromEntries(Object.keys(statementRowSchema.shape).map((key) => [key, null])) as unknown;
const row = (cells: Partial<StatementRow>): StatementRow => ({
  ...(empty as StatementRow),
  unit: 'percent',
  ...cells,
});

describe('statementQuantity', () => {
  test.each([
    [{ value: 67, precision: 1, qualifier: 'exact' }, [0.67, 0.665, 0.675], 'rounding', 'published', '67%'],
    [
      { value: 40, precision: 10, qualifier: 'about' },
      [0.4, 0.35, 0.45],
      'convention',
      'approximate',
      '≈40%',
    ],
    [
      { value: 70, precision: 10, qualifier: 'over' },
      [0.7, 0.7, Infinity],
      'convention',
      'approximate',
      '>70%',
    ],
    [
      { value: 25, precision: 5, qualifier: 'under' },
      [0.25, 0.225, 0.25],
      'convention',
      'approximate',
      '<25%',
    ],
    [{ value: 2, unit: 'ratio', qualifier: 'atLeast' }, [2, 2, Infinity], 'stated', 'approximate', '≥2'],
    [
      { low: 3, high: 5, unit: 'producers', qualifier: 'range' },
      [null, 3, 5],
      'stated',
      'approximate',
      '3–5',
    ],
    [{ value: 1011, unit: 'firms', qualifier: 'exact' }, [1011, 1011, 1011], 'none', 'published', '1,011'],
  ] as const)('%o', (cells, [estimate, low, high], interval, role, printed) => {
    expect(statementQuantity(row(cells))).toMatchObject({
      estimate,
      ends: { low, high },
      interval,
      role,
      printed,
    });
  });

  test('a per cent of which the source does not say of what stays one', () => {
    const cells = { value: 20, precision: 10, unit: 'percentUnspecified', qualifier: 'about' } as const;
    expect(statementQuantity(row(cells))).toMatchObject({ estimate: 20, ends: { low: 15, high: 25 } });
  });

  test('a ranking has no number', () => {
    expect(statementQuantity(row({ unit: null }))).toBeNull();
  });
});

describe('printEnds', () => {
  test.each([
    [{ low: 0.22, high: 0.24 }, 'points', 0, ' [22 pt, 24 pt]'],
    [{ low: 0.215, high: 0.225 }, 'share', 0, ' [21.5%, 22.5%]'],
    [{ low: 1.49438, high: 1.55172 }, 'ratio', 2, ' [1.49, 1.55]'],
    [{ low: 44.58333, high: 45.41667 }, 'kilograms', 0, ' [44.6, 45.4]'],
    [{ low: 9, high: 9 }, 'years', 0, ''],
    [{ low: 2, high: Infinity }, 'ratio', 0, ''],
  ] as const)('%o in %s with %i decimals', (ends, unit, decimals, expected) => {
    expect(printEnds(ends, unit, decimals)).toBe(expected);
  });
});
