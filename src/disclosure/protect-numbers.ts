import { magnitudeFinding, sizeFinding } from './dominance.ts';
import { LeastCostMove } from './least-cost-move.ts';
import { type MagnitudeNode, magnitudeSystem, type MagnitudeSystem } from './magnitude-system.ts';
import type { ReleaseStructure } from './release-structure.ts';
import { type DisclosureRules, type Finding, isSmallCount } from './thresholds.ts';
import type { UnprotectedEstimate } from './unprotected-estimate.ts';

/** A withheld total is looked at in steps, this many for the narrowest range that is needed. */
const steps = 8;
/** Where no number says how far a total may go, no step goes further. */
const farthest = 2 ** 40;
/** As for counts: what nobody sees moves for next to nothing, and a cell of everyone is dear. */
const freeCost = 0.01;
const levelCost = 8;
const dearest = 1e6;

const complementary: Finding = { reason: 'complementary', rule: 'complementary' };

/**
 * Which rows of numbers must be withheld, and by which rule.
 *
 * A cell of a number falls as a whole, for a mean times the weight of its base is the total, and quantiles narrow both.
 * First those that the rules withhold: few respondents, or two that make up most of it. Then the cells without which one
 * of these could be computed: a withheld total must be able to lie anywhere in a range twice as wide as the p% rule asks
 * of its largest contribution, and the same holds for a total that no row shows, such as that of one respondent who did
 * not answer the breakdown question. Last the quantiles with too few respondents beyond them.
 *
 * What is not looked at: that shares of bands of the number narrow its totals, other than in a table by these bands, and
 * that one number may be the sum of others.
 *
 * @param rows - all rows of the release
 * @param structure - how the variables hang together
 * @param rules - the rules
 * @param isBaseWithheld - whether the count of the base of a row is withheld
 * @returns by place among the rows the rule that withholds it
 * @throws RangeError where a row of a number has no guard
 * @example
 * ```ts
 * import { releaseStructure } from 'src/disclosure/release-structure.ts';
 * import { defaultRules } from 'src/disclosure/thresholds.ts';
 * import { codebook, estimates } from 'tests/survey/small-survey.ts';
 *
 * const findings = protectNumbers(estimates, releaseStructure(codebook), defaultRules, () => false);
 * const withheld = [...findings].map(([place, { rule }]) => [estimates[place].probability, rule]);
 * withheld // [[0.25, 'minimumTail']]
 * ```
 */
export function protectNumbers(
  rows: readonly UnprotectedEstimate[],
  structure: ReleaseStructure,
  rules: DisclosureRules,
  isBaseWithheld: (place: number) => boolean,
): ReadonlyMap<number, Finding> {
  const findings = new Map<number, Finding>();
  const numbers = [...rows.keys()].filter((place) => rows[place]?.statistic !== 'share');
  for (const places of Map.groupBy(numbers, (place) => rows[place]?.question ?? '').values()) {
    const system = magnitudeSystem(
      places.flatMap((place) => rows[place] ?? []),
      structure,
    );
    const placesOf = ({ rows: own }: MagnitudeNode): number[] => own.map((row) => places[row] ?? -1);
    const found = system.nodes.map((node): Finding | null => {
      const own = primaryOf(node, rules);
      return own ?? (placesOf(node).some(isBaseWithheld) ? { ...complementary, rule: 'baseWithheld' } : null);
    });
    for (const [id, finding] of complete(system, found, rules).entries()) {
      if (finding === null) continue;
      for (const place of placesOf(system.nodes[id] as MagnitudeNode)) findings.set(place, finding);
    }
  }
  for (const place of numbers) {
    const { statistic, guard, estimate } = rows[place] ?? {};
    if (findings.has(place) || statistic !== 'quantile' || estimate === null) continue;
    if ((guard?.tail ?? 0) < rules.minimumTail)
      findings.set(place, { reason: 'thinTail', rule: 'minimumTail' });
  }
  return findings;
}

/** Few contributors matter wherever a total follows; who makes up most of it, only where a row tells it. */
function primaryOf(
  { n, total, contributions, isTold }: MagnitudeNode,
  rules: DisclosureRules,
): Finding | null {
  if (contributions === null) {
    return isSmallCount(n, rules) && total !== 0 ? { reason: 'smallCell', rule: 'minimumCell' } : null;
  }
  const { absolute, largest } = contributions;
  return isTold ? magnitudeFinding({ n, total: absolute, largest }, rules) : sizeFinding(n, rules);
}

/** Adds to the findings what must fall with them. */
function complete(
  { nodes, equations }: MagnitudeSystem,
  primary: readonly (Finding | null)[],
  rules: DisclosureRules,
): (Finding | null)[] {
  const findings = [...primary];
  const open = [...nodes.keys()].filter(
    (id) => findings[id] !== null && findings[id]?.rule !== 'baseWithheld',
  );
  const widths = new Map(open.map((id) => [id, neededWidth(nodes[id] as MagnitudeNode, rules)]));
  const narrowest = Math.min(...[...widths.values()].filter((width) => width > 0));
  const largest = Math.max(...nodes.map(({ total }) => Math.abs(total)));
  const step = narrowest === Infinity ? largest / farthest : narrowest / steps;
  if (open.length === 0 || !(step > 0)) return findings;
  const room = (distance: number): number => Math.min(farthest, Math.floor(distance / step));
  const lower = Float64Array.from(nodes, ({ total, low }) => -room(total - low));
  const upper = Float64Array.from(nodes, ({ total, high }) => room(high - total));
  const finder = new LeastCostMove(nodes.length, equations);
  for (const id of open) {
    const needed = Math.min(farthest, Math.max(1, Math.ceil((widths.get(id) ?? 0) / step)));
    let [lowest, highest] = [0, 0];
    for (const isUp of [true, false]) {
      if (highest - lowest >= needed) continue;
      const cost = Float64Array.from(nodes, (node, each) =>
        findings[each] === null ? costOf(node) : freeCost,
      );
      const move = finder.find(id, isUp ? needed + lowest : highest - needed, { lower, upper, cost });
      // Without a proof that it is safe nothing of the number is shown.
      if (move === null) return findings.map((finding) => finding ?? complementary);
      lowest = Math.min(lowest, move.get(id) ?? 0);
      highest = Math.max(highest, move.get(id) ?? 0);
      for (const moved of move.keys()) findings[moved] ??= complementary;
    }
  }
  return findings;
}

/** Twice what the p% rule asks: as much on either side. */
function neededWidth({ total, contributions }: MagnitudeNode, { dominancePercent }: DisclosureRules): number {
  return ((2 * dominancePercent) / 100) * (contributions?.largest[0] ?? Math.abs(total));
}

function costOf({ n, level, rows }: MagnitudeNode): number {
  return rows.length > 0 ? Math.min(dearest, (1 + n) * levelCost ** Math.max(0, 2 - level)) : freeCost;
}
