import { quoted } from '../../src/format/quoted.ts';
import type { Fact } from '../../src/schema/fact.ts';
import { unitSchema, type Unit } from '../../src/schema/vocabulary.ts';
import { cleanNumber } from '../../src/stats/clean-number.ts';
import { roundingInterval } from '../../src/stats/rounding-interval.ts';
import type { Problems } from './problem.ts';
import type { Quantity } from './quantity.ts';
import type { Placed, Rows } from './rows.ts';

/** A fact with its number, which is null where the source gives a range or a date. */
export interface DerivedFact {
  readonly fact: Fact;
  readonly quantity: Quantity | null;
}

/**
 * The context facts and the further numbers of their wordings, as one list. A per cent is rounded to its last
 * printed decimal; a count of firms or persons is exact.
 *
 * @param rows - the typed rows
 * @param problems - receives a unit that is not known
 * @returns facts with their numbers, counts after the facts
 */
export function deriveFacts(rows: Rows, problems: Problems): DerivedFact[] {
  const labels = new Map(rows['context-labels'].map(({ data }) => [data.fact, data]));
  const facts = new Map(rows['context-facts'].map((fact) => [fact.data.id, fact.data]));
  const named = rows['context-facts'].map((row) => {
    const label = labels.get(row.data.id);
    const subject = { ja: label?.subject_ja ?? '', en: label?.subject_en ?? '' };
    return deriveFact(row, subject, row.data.period, label?.source ?? '', problems);
  });
  const counted = rows['context-counts'].map((row) => {
    const subject = { ja: row.data.subject_ja, en: row.data.subject_en };
    const period = facts.get(row.data.fact)?.period ?? '';
    return deriveFact(row, subject, period, labels.get(row.data.fact)?.source ?? '', problems);
  });
  return [...named, ...counted].filter((fact) => fact !== null);
}

function deriveFact(
  row: Placed<{ id: string; unit: string; wording: string }>,
  subject: Fact['subject'],
  period: string,
  source: string,
  problems: Problems,
): DerivedFact | null {
  const { id, wording } = row.data;
  const unit = unitSchema.safeParse(row.data.unit === 'fiscal year' ? 'fiscalYear' : row.data.unit);
  if (!unit.success) {
    const place = { file: row.file, row: row.row, column: 'unit' };
    problems.add(
      'value',
      place,
      `${quoted(row.data.unit)} is not a known unit`,
      'see unitSchema in src/schema/vocabulary.ts',
    );
    return null;
  }
  const printed = row.printed.get('value') ?? '';
  const value = /^\d+(?:\.\d+)?$/.test(printed) ? Number(printed) : null;
  return {
    fact: { id, subject, value, text: printed, unit: unit.data, period, wording, source },
    quantity: value === null ? null : factQuantity(value, printed, unit.data),
  };
}

function factQuantity(value: number, printed: string, unit: Unit): Quantity {
  if (unit !== 'percent') {
    const text = unit === 'fiscalYear' ? printed : value.toLocaleString('en-US');
    return {
      estimate: value,
      ends: { low: value, high: value },
      interval: 'none',
      unit,
      role: 'published',
      printed: text,
    };
  }
  const decimals = printed.split('.')[1]?.length ?? 0;
  const { low, high } = roundingInterval(value, 10 ** -decimals);
  return {
    estimate: cleanNumber(value / 100),
    ends: { low: cleanNumber(low / 100), high: cleanNumber(high / 100) },
    interval: 'rounding',
    unit: 'share',
    role: 'published',
    printed: `${printed}%`,
  };
}
