import type { Operation } from '../../src/schema/derived-value.ts';
import type { Interval } from '../../src/stats/interval.ts';
import { intervalComplement } from '../../src/stats/interval-complement.ts';
import { intervalDifference } from '../../src/stats/interval-difference.ts';
import { intervalLargest } from '../../src/stats/interval-largest.ts';
import { intervalMixture } from '../../src/stats/interval-mixture.ts';
import { intervalProduct } from '../../src/stats/interval-product.ts';
import { intervalRatio } from '../../src/stats/interval-ratio.ts';
import { intervalSmallest } from '../../src/stats/interval-smallest.ts';
import { intervalSum } from '../../src/stats/interval-sum.ts';
import { printNumber } from './print-number.ts';
import type { Quantity } from './quantity.ts';

interface OperationRule {
  /** The least and the greatest number of operands. */
  readonly operands: readonly [number, number];
  readonly compute: (operands: readonly Interval[]) => Interval;
  /** The operation written out with its operands as printed. */
  readonly write: (operands: readonly Quantity[]) => string;
}

/** What each operation does to the ends of its operands, and how it is written. */
export const operations: Readonly<Record<Operation, OperationRule>> = {
  difference: binary(intervalDifference, ' − '),
  ratio: binary(intervalRatio, ' ÷ '),
  sum: { operands: [2, Infinity], compute: intervalSum, write: joined(' + ') },
  product: { operands: [2, Infinity], compute: intervalProduct, write: joined(' × ') },
  complement: {
    operands: [1, 1],
    compute: ([part]) => intervalComplement(given(part)),
    write: ([part]) => `${given(part).unit === 'share' ? '100%' : '1'} − ${given(part).printed}`,
  },
  copy: { operands: [1, 1], compute: ([value]) => given(value), write: joined('') },
  largest: { operands: [2, Infinity], compute: intervalLargest, write: (all) => `max(${joined(', ')(all)})` },
  smallest: {
    operands: [2, Infinity],
    compute: intervalSmallest,
    write: (all) => `min(${joined(', ')(all)})`,
  },
  mixture: {
    operands: [3, 3],
    compute: ([weight, first, second]) => intervalMixture(given(weight), given(first), given(second)),
    write: ([weight, first, second]) =>
      `${given(weight).printed} × ${given(first).printed} + ${rest(given(weight))} × ${given(second).printed}`,
  },
};

function binary(compute: (a: Interval, b: Interval) => Interval, sign: string): OperationRule {
  return {
    operands: [2, 2],
    compute: ([a, b]) => compute(given(a), given(b)),
    write: joined(sign),
  };
}

function joined(sign: string): OperationRule['write'] {
  return (operands) => operands.map((operand) => operand.printed).join(sign);
}

function rest({ estimate, printed }: Quantity): string {
  const decimals = /\.(\d+)/.exec(printed)?.[1]?.length ?? 0;
  return printNumber(1 - (estimate ?? NaN), 'share', decimals);
}

function given<T>(operand: T | undefined): T {
  if (operand === undefined)
    throw new RangeError('operation requires as many operands as its rule: one is missing');
  return operand;
}
