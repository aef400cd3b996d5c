import type { DerivationRow, DerivedValue } from '../../src/schema/derived-value.ts';
import type { Localised } from '../../src/schema/locale.ts';
import type { Interval } from '../../src/stats/interval.ts';
import { splitOperands } from './check-links.ts';
import { operations } from './operations.ts';
import { printEnds, printNumber } from './print-number.ts';
import type { Problems } from './problem.ts';
import { publishedEnd, type Quantity } from './quantity.ts';
import type { Placed } from './rows.ts';

/** A derived value and the quantities it was computed from, which a reconciliation compares. */
export interface Derivation {
  readonly value: DerivedValue;
  readonly quantity: Quantity;
  readonly operands: readonly Quantity[];
}

/**
 * Computes the declared derivations, each after those it needs.
 *
 * An operand that enters twice, directly or through another derivation, counts as two independent values: the
 * ends are then wider than they need be, never too narrow.
 *
 * @param rows - the declared derivations
 * @param known - the number of each `st:`, `fact:`, `year:` and `cell:` reference
 * @param problems - receives circles, operands without a number and operations that cannot be computed
 * @returns the derivations by id, in the order of the file
 */
export function deriveValues(
  rows: readonly Placed<DerivationRow>[],
  known: ReadonlyMap<string, Quantity>,
  problems: Problems,
): ReadonlyMap<string, Derivation> {
  const declared = new Map(rows.map((row) => [row.data.id, row]));
  const done = new Map<string, Derivation | null>();
  const waiting = new Set<string>();

  function derive(row: Placed<DerivationRow>): Derivation | null {
    const { id, operands } = row.data;
    const known = done.get(id);
    if (known !== undefined) return known;
    waiting.add(id);
    const quantities = splitOperands(operands).map((reference) => operand(reference, row));
    waiting.delete(id);
    const derivation = quantities.includes(null) ? null : compute(row, quantities as Quantity[], problems);
    done.set(id, derivation);
    return derivation;
  }

  function operand(reference: string, row: Placed<DerivationRow>): Quantity | null {
    const needed = reference.startsWith('dv:') ? declared.get(reference.slice(3)) : undefined;
    if (needed === undefined) {
      const quantity = known.get(reference) ?? null;
      const hint = 'use operands that carry a number';
      if (quantity?.estimate == null) note(row, `${reference} has no number to compute with`, hint, problems);
      return quantity?.estimate == null ? null : quantity;
    }
    if (waiting.has(needed.data.id)) {
      const circle = [...waiting, needed.data.id].slice([...waiting].indexOf(needed.data.id));
      note(row, `a circle: ${circle.join(' -> ')}`, 'a derivation may not need itself', problems);
      return null;
    }
    return derive(needed)?.quantity ?? null;
  }

  const all = rows.map((row) => [row.data.id, derive(row)] as const);
  return new Map(all.filter((entry): entry is [string, Derivation] => entry[1] !== null));
}

function note(row: Placed<DerivationRow>, what: string, hint: string, problems: Problems): void {
  problems.add('derivation', { file: row.file, row: row.row, column: 'operands' }, what, hint);
}

function compute(
  row: Placed<DerivationRow>,
  operands: readonly Quantity[],
  problems: Problems,
): Derivation | null {
  const { id, operation, unit, decimals, figure } = row.data;
  const rule = operations[operation];
  const [least, most] = rule.operands;
  if (operands.length < least || operands.length > most) {
    const wanted = least === most ? `${least}` : `${least} or more`;
    note(row, `${operation} with ${operands.length} operands`, `${operation} takes ${wanted}`, problems);
    return null;
  }
  try {
    const point = rule.compute(
      operands.map(({ estimate }) => ({ low: estimate ?? NaN, high: estimate ?? NaN })),
    );
    const ends = rule.compute(operands.map((operand) => operand.ends));
    const printed = printNumber(point.low, unit, decimals);
    const value = {
      id,
      operation,
      operands: splitOperands(row.data.operands),
      estimate: point.low,
      low: publishedEnd(ends.low),
      high: publishedEnd(ends.high),
      unit,
      decimals,
      figure,
      label: { ja: row.data.label_ja, en: row.data.label_en },
      assumption: assumption(row.data),
      arithmetic: `${rule.write(operands)} = ${printed}${printEnds(ends, unit, decimals)}`,
    };
    return { value, operands, quantity: toQuantity(value, ends, printed) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    note(row, error.message, 'the operation is not defined for these ends', problems);
    return null;
  }
}

function toQuantity({ estimate, unit }: DerivedValue, ends: Interval, printed: string): Quantity {
  return {
    estimate,
    ends,
    unit,
    printed,
    role: 'derived',
    interval: ends.low === ends.high ? 'none' : 'rounding',
  };
}

function assumption({ assumption_ja: ja, assumption_en: en }: DerivationRow): Localised | null {
  return ja === null || en === null ? null : { ja, en };
}
