import type { SurveyEstimate } from '../schema/survey-estimate.ts';
import { complementarySuppression } from './complementary-suppression.ts';
import { countSystem } from './count-system.ts';
import { protectNumbers } from './protect-numbers.ts';
import type { ReleaseStructure } from './release-structure.ts';
import { roundCounts } from './round-counts.ts';
import { roundShare, shareSteps } from './round-shares.ts';
import {
  defaultRules,
  type DisclosureRules,
  type Finding,
  primaryFinding,
  shownStatus,
} from './thresholds.ts';
import { type UnprotectedEstimate, withoutGuard } from './unprotected-estimate.ts';

declare const protectedBrand: unique symbol;

/** Estimates that may be published: only `protectRelease` makes them, and nothing else can be given this type. */
export type ProtectedEstimates = readonly Readonly<SurveyEstimate>[] & { readonly [protectedBrand]: true };

/**
 * What became of a cell and why, without any number of it. The audit is for those who may see the answers: its reasons
 * say which cells are small, and which are withheld for the sake of others.
 */
interface AuditRow extends Pick<
  SurveyEstimate,
  'table' | 'question' | 'statistic' | 'probability' | 'category' | 'by' | 'base' | 'status' | 'reason'
> {
  /** Null where the cell is shown. */
  readonly rule: Finding['rule'] | null;
  /** Whether the base is withheld too. */
  readonly baseWithheld: boolean;
}

/** A release after protection. */
export interface ProtectedRelease {
  readonly estimates: ProtectedEstimates;
  readonly audit: readonly AuditRow[];
}

/**
 * Protects the tables of a release against disclosure: all tables together, since each pair of them could be solved.
 *
 * Cells that the rules withhold, then those from which they could be computed, lose every number that was estimated
 * from their answers. What is protected are the counts; with them the weighted shares, whose sums withhold the same
 * cells, and which are rounded where the weights would tell these (`shareSteps`); and the totals of numbers with their
 * means (`protectNumbers`). That holds as long as no other table of the same answers is published.
 *
 * @param estimates - all estimates of the release, each with its count and base, and those of numbers with their guard
 * @param structure - how its questions and breakdown variables hang together
 * @param rules - the rules; `defaultRules` where none are given
 * @returns the estimates in the order given, and the audit in the same order
 * @throws RangeError when the rows are no release (see `countSystem`), or a count cannot be protected
 * @example
 * Of 22 small firms two feel no need. Their cell points at persons; its neighbours would give it away.
 * ```ts
 * import { rows, structure } from 'tests/disclosure/small-release.ts';
 *
 * rows.map(({ by: [size], category, n }) => [size?.category, category, n])
 * // [[undefined, 'yes', 32], [undefined, 'no', 13], ['small', 'yes', 20], ['small', 'no', 2], ['large', 'yes', 12], ['large', 'no', 11]]
 * const { estimates, audit } = protectRelease(rows, structure);
 * estimates.map(({ n }) => n) // [32, 13, null, null, null, null]
 * audit.map(({ rule }) => rule)
 * // [null, null, 'complementary', 'minimumCell', 'complementary', 'complementary']
 * ```
 */
export function protectRelease(
  estimates: readonly UnprotectedEstimate[],
  structure: ReleaseStructure,
  rules: DisclosureRules = defaultRules,
): ProtectedRelease {
  requireRules(rules);
  const order = [...estimates.keys()].sort((a, b) => compareKeys(estimates[a], estimates[b]));
  const rows = order.map((index) => estimates[index] as UnprotectedEstimate);
  const system = countSystem(rows, structure);
  const categories = new Map<string, Set<string>>();
  for (const { question, category } of rows) {
    if (category === null) continue;
    categories.set(question, (categories.get(question) ?? new Set()).add(category));
  }
  const findings = rows.map(({ n, baseN, question, statistic }) => {
    if (statistic !== 'share') return null;
    const kind = structure.kinds[question] ?? 'single';
    const size = categories.get(question)?.size ?? 0;
    return primaryFinding({ n: n ?? 0, baseN: baseN ?? 0 }, { kind, categories: size }, rules);
  });
  const primary = new Set(findings.keys().filter((row) => findings[row] !== null));
  const hidden = complementarySuppression(system, primary, structure, rules);
  const isBaseWithheld = (place: number): boolean => hidden[system.bases[place] ?? -1] === true;
  const numbers = protectNumbers(rows, structure, rules, isBaseWithheld);
  const isWithheld = (place: number): boolean =>
    hidden[system.cells[place] ?? -1] === true || numbers.has(place);
  const isShareWithheld = (place: number): boolean => rows[place]?.statistic === 'share' && isWithheld(place);
  const { steps, baseTells } = shareSteps(rows, isShareWithheld, rules.protectionWidth);
  const audit: AuditRow[] = [];
  const kept: SurveyEstimate[] = [];
  for (const [place, guarded] of rows.entries()) {
    const row = withoutGuard(guarded);
    const baseWithheld = isBaseWithheld(place);
    const step = steps[place] ?? null;
    const countWithheld = isWithheld(place);
    const withheld = countWithheld || step === 'withheld';
    const beside: Finding = {
      reason: 'complementary',
      rule: baseWithheld ? 'baseWithheld' : 'complementary',
    };
    const finding = withheld ? (findings[place] ?? numbers.get(place) ?? beside) : null;
    const told = finding
      ? withhold(row, finding, { baseWithheld, countWithheld }, rules)
      : show(row, rules, step === 'withheld' ? null : step);
    const result = baseTells[place] ? { ...told, baseWeight: null } : told;
    const { table, question, statistic, probability, category, by, base, status } = result;
    const index = order[place] ?? 0;
    kept[index] = result;
    audit[index] = {
      ...{ table, question, statistic, probability, category, by, base, status, baseWithheld },
      ...{ reason: finding?.reason ?? null, rule: finding?.rule ?? null },
    };
  }
  const rounded = rules.rounding === null ? kept : roundCounts(kept, rules.rounding);
  return { estimates: Object.freeze(rounded.map((row) => Object.freeze(row))) as ProtectedEstimates, audit };
}

function show(row: SurveyEstimate, rules: DisclosureRules, step: number | null): SurveyEstimate {
  const shown = { ...row, status: shownStatus(row, rules), reason: null };
  return step === null ? shown : roundShare(shown, step);
}

/** Whatever was computed from the answers of the cell goes; what was computed from the base alone stays with it. */
function withhold(
  row: SurveyEstimate,
  { reason }: Finding,
  { baseWithheld, countWithheld }: { readonly baseWithheld: boolean; readonly countWithheld: boolean },
  { reasons }: DisclosureRules,
): SurveyEstimate {
  return {
    ...row,
    ...{
      estimate: null,
      se: null,
      low: null,
      high: null,
      // The count of a number is its base; that of a share may be shown where the weights alone would tell too much.
      n: (row.statistic === 'share' && countWithheld) || baseWithheld ? null : row.n,
      effectiveN: null,
      df: null,
      designEffect: null,
    },
    ...(baseWithheld && { baseN: null, baseWeight: null }),
    status: 'suppressed',
    reason: reasons === 'published' ? reason : null,
  };
}

function compareKeys(a: SurveyEstimate | undefined, b: SurveyEstimate | undefined): number {
  const key = (row: SurveyEstimate | undefined) =>
    row
      ? JSON.stringify([
          row.question,
          row.by,
          row.category,
          row.statistic,
          row.probability,
          row.base,
          row.table,
        ])
      : '';
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

function requireRules(rules: DisclosureRules): void {
  const { minimumCell, minimumBase, minimumTail, protectionWidth, rounding } = rules;
  const bad = [minimumCell, minimumBase, minimumTail, protectionWidth, rounding ?? 1].find(
    (value) => !Number.isInteger(value) || value < 1,
  );
  if (bad !== undefined) throw new RangeError(`protectRelease requires whole numbers of at least 1: ${bad}`);
  if (protectionWidth > minimumCell) {
    throw new RangeError(
      `protectRelease requires a protection width of at most the minimum cell: ${protectionWidth}`,
    );
  }
  const { dominancePercent, dominanceShare } = rules;
  if (!(dominancePercent > 0 && dominanceShare > 0 && dominanceShare <= 1)) {
    throw new RangeError(
      `protectRelease requires a percentage above 0 and a part of 0-1: ${dominancePercent}, ${dominanceShare}`,
    );
  }
}
