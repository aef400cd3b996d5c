import type { CountNode } from './count-graph.ts';
import type { CountSystem } from './count-system.ts';
import { type Equation, LeastCostMove } from './least-cost-move.ts';
import type { ReleaseStructure } from './release-structure.ts';
import { type DisclosureRules, isSmallCount } from './thresholds.ts';

/** What moving a hidden count or one that no row shows costs: next to nothing, but not nothing. */
const freeCost = 0.01;
/** A cell of everyone is as dear as eight of a breakdown, and one of a breakdown as eight of two. */
const levelCost = 8;
const deepest = 2;
const dearest = 1e6;

/** Other counts that fit all the published ones: the proof that what moves in it is not determined. */
type Move = ReadonlyMap<number, number>;

/**
 * Which counts must be withheld so that the counts withheld already cannot be computed from the others.
 *
 * For each withheld count it finds moves: other whole numbers, none below 0, that fit every equation and every count
 * still shown. Where none reaches far enough, the cheapest move of shown counts is made free by withholding those in
 * it. So each count withheld has, at the end, at least two values that nobody can tell apart, and each that the rules
 * withheld has a range of at least the protection width. Further withholding only widens a range, hence each count is
 * looked at once. The bases and the breakdown variables' own tables come first, because all questions share them;
 * every other question must then allow for the moves found there, and is otherwise on its own. Reference: Fischetti
 * and Salazar-González, Management Science 47 (2001), 1008-1027.
 *
 * @param system - the counts and equations
 * @param primary - rows withheld by the rules
 * @param structure - how the variables hang together
 * @param rules - the minimum cell and the protection width
 * @returns whether each count of the system is withheld
 * @throws RangeError when a count cannot be protected
 * @example
 * A withheld 2 takes the other answer of its group and both answers of the other group with it.
 * ```ts
 * import { countSystem } from 'src/disclosure/count-system.ts';
 * import { defaultRules } from 'src/disclosure/thresholds.ts';
 * import { rows, structure } from 'tests/disclosure/small-release.ts';
 *
 * const system = countSystem(rows, structure);
 * const small = new Set([...rows.keys()].filter((row) => rows[row].n === 2));
 * const hidden = complementarySuppression(system, small, structure, defaultRules);
 * rows.map(({ n }, row) => [n, hidden[system.cells[row]]])
 * // [[32, false], [13, false], [20, true], [2, true], [12, true], [11, true]]
 * ```
 */
export function complementarySuppression(
  system: CountSystem,
  primary: ReadonlySet<number>,
  structure: ReleaseStructure,
  rules: Pick<DisclosureRules, 'minimumCell' | 'protectionWidth'>,
): readonly boolean[] {
  const state = new Suppression(system);
  for (const row of primary) state.withhold(system.cells[row] ?? -1, rules.protectionWidth);
  for (const [id, node] of system.nodes.entries()) {
    const inRow = node.cellOf.length + node.baseOf.length > 0;
    // What is left of a total that is withheld for its own smallness says no more than that one.
    const apart = node.within.every((whole) => !isSmallCount(system.nodes[whole]?.count ?? 0, rules));
    if (isSmallCount(node.count, rules) && (inRow || (node.difference && apart))) {
      state.withhold(id, rules.protectionWidth);
    }
  }
  const familyOf = families(system, structure);
  const nodesOf = Map.groupBy(system.nodes.keys(), (id) => familyOf(system.nodes[id] as CountNode));
  const equationsOf = Map.groupBy(system.equations, (equation) =>
    [...equation.keys()].reduce((found, id) => found || familyOf(system.nodes[id] as CountNode), ''),
  );
  const shared = state.protect(nodesOf.get('') ?? [], equationsOf.get('') ?? [], []);
  for (const family of [...nodesOf.keys()].filter((name) => name !== '').sort()) {
    state.protect(nodesOf.get(family) ?? [], equationsOf.get(family) ?? [], shared);
  }
  return state.hidden;
}

/** The question that a count describes an answer to, or one that stands for it and what is made from it; '' for groups. */
function families({ frame }: CountSystem, { unions }: ReleaseStructure): (node: CountNode) => string {
  const root = new Map<string, string>();
  const find = (variable: string): string => {
    const above = root.get(variable);
    return above === undefined ? variable : find(above);
  };
  for (const { variable, of } of unions) {
    const [a, b] = [find(variable), find(of.variable)].sort();
    if (a !== undefined && b !== undefined && a !== b) root.set(b, a);
  }
  return ({ variables }) => {
    const question = variables.find((variable) => !frame.has(variable));
    return question === undefined ? '' : find(question);
  };
}

class Suppression {
  readonly hidden: boolean[];
  readonly #system: CountSystem;
  /** How wide the range of each withheld count must be, and the ends that moves have reached so far. */
  readonly #needed: Int32Array;
  readonly #lowest: Int32Array;
  readonly #highest: Int32Array;

  constructor(system: CountSystem) {
    const size = system.nodes.length;
    this.#system = system;
    this.hidden = Array.from({ length: size }, () => false);
    this.#needed = new Int32Array(size);
    this.#lowest = new Int32Array(size);
    this.#highest = new Int32Array(size);
  }

  /**
   * A count withheld is withheld with all that it is the base of, since a share and a count give the base. In a base
   * of one or two, which is withheld too, no count can reach further than the base, unless that moves with it.
   */
  withhold(id: number, width: number): void {
    const bases = this.#node(id).cellOf.map((row) => this.#node(this.#system.bases[row] ?? -1).count);
    this.#needed[id] = Math.max(this.#needed[id] ?? 0, Math.min(width, ...bases));
    if (this.hidden[id]) return;
    this.hidden[id] = true;
    for (const row of this.#node(id).baseOf) this.withhold(this.#system.cells[row] ?? -1, 1);
  }

  /** Protects the withheld counts among some, and returns the moves by which it did. */
  protect(ids: readonly number[], equations: readonly Equation[], shared: readonly Move[]): Move[] {
    const columnOf = new Map(ids.map((id, column) => [id, column]));
    const own = equations.map(
      (equation) =>
        new Map(
          [...equation].flatMap(([id, coefficient]) => {
            const column = columnOf.get(id);
            return column === undefined ? [] : [[column, coefficient] as const];
          }),
        ),
    );
    // A move of the groups is one more column, from 0 to 1: this question has to allow for it.
    const felt = shared.filter((move) => {
      return equations.some((equation) =>
        [...equation.keys()].some((id) => !columnOf.has(id) && move.has(id)),
      );
    });
    for (const [index, equation] of equations.entries()) {
      for (const [place, move] of felt.entries()) {
        let sum = 0;
        for (const [id, coefficient] of equation)
          sum += columnOf.has(id) ? 0 : coefficient * (move.get(id) ?? 0);
        if (sum !== 0) own[index]?.set(ids.length + place, sum);
      }
    }
    const open = (): number[] => ids.filter((id) => this.#isOpen(id));
    if (felt.length === 0 && open().length === 0) return [];
    const finder = new LeastCostMove(ids.length + felt.length, own);
    const moves: Move[] = [];
    // One move of the groups at a time: only each by itself is known to be allowed for everywhere.
    const search = (column: number, amount: number, group = -1): void => {
      const found = finder.find(column, amount, this.#bounds(ids, felt.length, group));
      if (!found)
        throw new RangeError(`complementarySuppression requires whole moves: none for ${ids.length} counts`);
      const move = new Map(
        [...found].flatMap(([moved, by]) => (moved < ids.length ? [[ids[moved] ?? -1, by] as const] : [])),
      );
      this.#apply(move);
      if (move.size > 0) moves.push(move);
    };
    for (const place of felt.keys()) search(ids.length + place, 1, place);
    for (let rest = open(); rest.length > 0; rest = open()) {
      for (const id of rest) {
        const column = columnOf.get(id) ?? -1;
        const width = this.#needed[id] ?? 0;
        if (this.#isOpen(id)) search(column, width + (this.#lowest[id] ?? 0));
        if (this.#isOpen(id)) search(column, (this.#highest[id] ?? 0) - width);
        if (!this.#isOpen(id)) continue;
        const place = this.#node(id).variables.join(' by ');
        throw new RangeError(
          `complementarySuppression requires counts that can be protected: ${place} has another`,
        );
      }
    }
    return moves;
  }

  #node(id: number): CountNode {
    return this.#system.nodes[id] as CountNode;
  }

  /** Whether a withheld count still has too narrow a range; what a published zero says is no secret. */
  #isOpen(id: number): boolean {
    if (!this.hidden[id]) return false;
    if ((this.#highest[id] ?? 0) - (this.#lowest[id] ?? 0) >= (this.#needed[id] ?? 0)) return false;
    return !(this.#node(id).count === 0 && this.#withinShownZero(id));
  }

  #withinShownZero(id: number): boolean {
    return this.#node(id).within.some((whole) => {
      const { count, cellOf, baseOf } = this.#node(whole);
      if (count !== 0) return false;
      return (!this.hidden[whole] && cellOf.length + baseOf.length > 0) || this.#withinShownZero(whole);
    });
  }

  #bounds(ids: readonly number[], more: number, group: number) {
    const size = ids.length + more;
    const lower = new Float64Array(size);
    const upper = new Float64Array(size);
    if (group !== -1) upper[ids.length + group] = 1;
    const cost = new Float64Array(size).fill(freeCost);
    for (const [column, id] of ids.entries()) {
      lower[column] = -this.#node(id).count;
      upper[column] = Infinity;
      cost[column] = this.#cost(id);
    }
    return { lower, upper, cost };
  }

  /** What is lost with a count: its size, the more the fewer breakdowns it stands under; a base loses all its rows. */
  #cost(id: number): number {
    const { count, level, cellOf, baseOf } = this.#node(id);
    if (this.hidden[id] || cellOf.length + baseOf.length === 0) return freeCost;
    return Math.min(
      dearest,
      (1 + count) * levelCost ** Math.max(0, deepest - level) * Math.max(1, 4 * baseOf.length),
    );
  }

  #apply(move: Move): void {
    for (const [id, by] of move) {
      this.#lowest[id] = Math.min(this.#lowest[id] ?? 0, by);
      this.#highest[id] = Math.max(this.#highest[id] ?? 0, by);
      const { cellOf, baseOf } = this.#node(id);
      if (cellOf.length + baseOf.length > 0 && !this.hidden[id]) this.withhold(id, 1);
    }
  }
}
