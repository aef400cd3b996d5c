import type { UsAbs } from '../../src/schema/barrier.ts';
import type { Evaluation } from '../../src/schema/evaluation.ts';
import type { SamplingErrorRow } from '../../src/schema/sampling-error.ts';
import type { Since } from '../../src/schema/since.ts';
import type { FigureTable } from '../../src/schema/table.ts';
import type { WhatIf } from '../../src/schema/what-if.ts';
import type { Cell } from '../../src/schema/cell.ts';
import type { Eis } from '../../src/schema/eis.ts';
import { deriveCells } from './derive-cells.ts';
import { deriveEis } from './derive-eis.ts';
import { deriveEvaluation } from './derive-evaluation.ts';
import { deriveFacts, type DerivedFact } from './derive-facts.ts';
import { deriveSamplingErrors } from './derive-sampling-errors.ts';
import { deriveSince } from './derive-since.ts';
import { deriveUsAbs } from './derive-us-abs.ts';
import { deriveValues, type Derivation } from './derive-values.ts';
import { deriveWhatIf } from './derive-what-if.ts';
import type { Problems } from './problem.ts';
import type { Quantity } from './quantity.ts';
import type { Rows } from './rows.ts';
import { statementQuantity } from './statement-quantity.ts';

/** Everything that was computed from the typed rows. */
export interface Derived {
  readonly tables: readonly FigureTable[];
  readonly facts: readonly DerivedFact[];
  readonly since: readonly Since[];
  readonly usAbs: UsAbs;
  readonly eis: Eis;
  readonly whatIf: WhatIf;
  readonly evaluation: Evaluation;
  readonly samplingErrors: readonly SamplingErrorRow[];
  readonly derivations: ReadonlyMap<string, Derivation>;
  /** The number of each `st:`, `fact:`, `year:`, `cell:` and `dv:` reference that carries one. */
  readonly quantities: ReadonlyMap<string, Quantity>;
}

/**
 * Computes ends, shares, floors of the sampling error and the declared derivations.
 *
 * @param rows - the typed rows
 * @param problems - receives derivations that cannot be computed
 * @returns what was computed, or null where a derivation failed
 */
export function derive(rows: Rows, problems: Problems): Derived | null {
  const facts = deriveFacts(rows, problems);
  const values = new Map(facts.map(({ fact }) => [fact.id, fact.value]));
  const largestBases = rows.sources.flatMap(({ data }) => {
    const base = data.largest_base === null ? null : (values.get(data.largest_base) ?? null);
    return base === null ? [] : [[data.id, base] as const];
  });
  const tables = deriveCells(rows, new Map(largestBases));
  const known = new Map<string, Quantity>();
  for (const { data } of rows.statements) setKnown(known, `st:${data.id}`, statementQuantity(data));
  for (const { fact, quantity } of facts) setKnown(known, `fact:${fact.id}`, quantity);
  for (const { data } of rows.sources) setKnown(known, `year:${data.id}`, yearQuantity(data.year));
  for (const { id, cells } of tables) {
    for (const cell of cells) setKnown(known, `cell:${id}/${cell.cell}`, cellQuantity(cell, known));
  }
  const derivations = deriveValues(rows.derivations, known, problems);
  const since = deriveSince(rows, problems);
  const usAbs = deriveUsAbs(rows, problems);
  const eis = deriveEis(rows, problems);
  if (problems.mustStop()) return null;
  const whatIf = deriveWhatIf(derivations, problems);
  const evaluation = deriveEvaluation(derivations, facts, problems);
  const samplingErrors = deriveSamplingErrors(facts);
  for (const [id, { quantity }] of derivations) known.set(`dv:${id}`, quantity);
  return {
    ...{ tables, facts, since, usAbs, eis, whatIf, evaluation, samplingErrors, derivations },
    quantities: known,
  };
}

function setKnown(known: Map<string, Quantity>, reference: string, quantity: Quantity | null): void {
  if (quantity !== null) known.set(reference, quantity);
}

function yearQuantity(year: number): Quantity {
  const ends = { low: year, high: year };
  return {
    estimate: year,
    ends,
    interval: 'none',
    unit: 'fiscalYear',
    role: 'published',
    printed: String(year),
  };
}

function cellQuantity(cell: Cell, known: ReadonlyMap<string, Quantity>): Quantity | null {
  return cell.statement === null ? null : (known.get(`st:${cell.statement}`) ?? null);
}
