import fc from 'fast-check';
import { expect, test } from 'vitest';
import { operations } from '../../scripts/pipeline/operations.ts';
import { parseWording } from '../../scripts/pipeline/parse-wording.ts';
import { statementQuantity } from '../../scripts/pipeline/statement-quantity.ts';
import type { StatementRow } from '../../src/schema/statement.ts';
import { qualifierSchema, unitSchema } from '../../src/schema/vocabulary.ts';
import { fuzz, nastyText } from './fuzz.ts';

const wordings = fc
  .array(
    fc.oneof(
      nastyText,
      fc.nat(99_999).map(String),
      fc.constantFrom(
        '約',
        '億',
        '万',
        '割',
        '倍',
        '社',
        '％',
        '%',
        '超',
        '弱',
        '程度',
        '以上',
        '～',
        '~',
        '/',
        '.',
        ',',
        '分の',
      ),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

test('a wording gives numbers, or none, whatever stands in it', () =>
  fuzz(3000, wordings, (wording) => {
    for (const { value, low, high, units } of parseWording(wording)) {
      for (const number of [value, low, high]) expect(number).not.toBeNaN();
      expect(value === null).toBe(low !== null);
      expect(units.length).toBeGreaterThan(0);
    }
  }));

const number = fc.oneof(
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.integer({ min: -100, max: 100 }),
  fc.constantFrom(0, -0, 1e-9),
);
const rows = fc
  .record({
    value: number,
    width: fc.double({ min: 0, max: 1e6, noNaN: true }),
    precision: fc.option(fc.constantFrom(0.1, 1, 5, 10)),
    unit: fc.constantFrom(...unitSchema.options),
    qualifier: fc.constantFrom(...qualifierSchema.options),
  })
  .map(({ value, width, ...row }): StatementRow => {
    const isRange = row.qualifier === 'range';
    return {
      ...row,
      ...(isRange ? { value: null, low: value, high: value + width } : { value, low: null, high: null }),
      ...({ id: 'a', kind: 'quantity', section: '1', place: 'body', figure: null, footnote: null } as const),
      ...{ wording: '', occurrence: 1, universe: 'all', base: null, question_ja: null, question_en: null },
      ...{ sources: 'a', wording_en: '', gloss_ja: '', gloss_en: '' },
    };
  });

test('what is computed from statements has ends in order around its value, or is refused with the reason', () =>
  fuzz(
    3000,
    fc.tuple(fc.constantFrom(...Object.values(operations)), fc.array(rows, { maxLength: 4 })),
    ([rule, drawn]) => {
      const operands = drawn.flatMap((row) => statementQuantity(row) ?? []);
      const [least, most] = rule.operands;
      if (operands.length < least || operands.length > most) return;
      for (const { ends, estimate } of operands) {
        expect(ends.low).toBeLessThanOrEqual(ends.high);
        if (estimate !== null) expect(estimate).toBeGreaterThanOrEqual(ends.low);
        if (estimate !== null) expect(estimate).toBeLessThanOrEqual(ends.high);
      }
      try {
        const { low, high } = rule.compute(operands.map(({ ends }) => ends));
        expect(low).toBeLessThanOrEqual(high);
        expect(rule.write(operands)).not.toContain('undefined');
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        expect(error.message).toMatch(/^\w+ requires /);
      }
    },
  ));
