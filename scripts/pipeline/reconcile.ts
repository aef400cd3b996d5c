import type { Reconciliation, ReconciliationRow } from '../../src/schema/derived-value.ts';
import type { Localised } from '../../src/schema/locale.ts';
import type { Verdict } from '../../src/schema/vocabulary.ts';
import { compareClaim, compareRanking, type Comparison } from './compare-claim.ts';
import type { Derived } from './derive.ts';
import type { Problems } from './problem.ts';
import { reconcileCells } from './reconcile-cells.ts';
import type { Placed, Rows } from './rows.ts';

/** The verdicts, each with its arithmetic. */
export interface Reconciled {
  readonly reconciliations: readonly Reconciliation[];
  /** By reference (`st:…`, `fact:…`): inconsistent where one check says so, else consistent where one says so. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

/**
 * Holds every declared claim against its derivation, and every cell against its statement.
 *
 * @param rows - the typed rows
 * @param derived - what was computed from them
 * @param problems - receives each verdict that is not the expected one, and each disagreement of a cell
 * @returns the reconciliations in the order of the file
 */
export function reconcile(rows: Rows, derived: Derived, problems: Problems): Reconciled {
  reconcileCells(rows, problems);
  const statements = new Map(rows.statements.map(({ data }) => [`st:${data.id}`, data]));
  const verdicts = new Map<string, Verdict>();
  const reconciliations = rows.reconciliations.map((row): Reconciliation => {
    const { id, claim, relation, derivation } = row.data;
    const ranking = statements.get(claim)?.kind === 'ranking';
    const qualifier = statements.get(claim)?.qualifier ?? 'exact';
    const comparison = compare(row.data, derived, ranking, qualifier);
    const verdict = comparison === null ? 'notCheckable' : comparison.holds ? 'consistent' : 'inconsistent';
    const computed = derivation === null ? undefined : derived.derivations.get(derivation);
    const arithmetic =
      comparison?.arithmetic ?? (relation === 'none' ? (computed?.value.arithmetic ?? '') : '');
    noteVerdict(row, verdict, arithmetic, problems);
    verdicts.set(claim, graver(verdicts.get(claim), verdict));
    return { id, claim, relation, derivation, verdict, arithmetic, reason: reason(row.data) };
  });
  return { reconciliations, verdicts };
}

function compare(
  { claim, relation, derivation: id }: ReconciliationRow,
  derived: Derived,
  ranking: boolean,
  qualifier: Parameters<typeof compareClaim>[1],
): Comparison | null {
  const derivation = id === null ? undefined : derived.derivations.get(id);
  if (relation === 'none' || derivation === undefined) return null;
  if (ranking) {
    const ordered = derivation.value.operation === 'smallest' || derivation.value.operation === 'largest';
    return relation === 'agrees' || !ordered ? null : compareRanking(relation, derivation);
  }
  const quantity = derived.quantities.get(claim);
  return quantity === undefined ? null : compareClaim(quantity, qualifier, relation, derivation);
}

function noteVerdict(
  { file, row, data }: Placed<ReconciliationRow>,
  verdict: Verdict,
  arithmetic: string,
  problems: Problems,
): void {
  const note = (column: string, what: string, hint: string) => {
    problems.add('reconciliation', { file, row, column }, what, hint);
  };
  if (verdict !== data.expected) {
    const hint =
      verdict === 'notCheckable'
        ? 'name a derivation; a ranking is checked below or above a derivation of smallest or largest'
        : 'correct the transcription; where the source itself disagrees, write the verdict and the reason';
    const shown = arithmetic === '' ? '' : ` (${arithmetic})`;
    note('expected', `${data.claim} is ${verdict}, not ${data.expected}${shown}`, hint);
  }
  if (verdict !== 'consistent' && reason(data) === null) {
    note(
      'reason_ja',
      `${data.claim} is ${verdict} without a written reason`,
      'write reason_ja and reason_en',
    );
  }
}

function graver(a: Verdict | undefined, b: Verdict): Verdict {
  const order: readonly (Verdict | undefined)[] = ['inconsistent', 'consistent', 'notCheckable', undefined];
  return order.indexOf(a) <= order.indexOf(b) && a !== undefined ? a : b;
}

function reason({ reason_ja: ja, reason_en: en }: ReconciliationRow): Localised | null {
  return ja === null || en === null ? null : { ja, en };
}
