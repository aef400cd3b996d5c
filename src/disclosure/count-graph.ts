import type { Equation } from './least-cost-move.ts';

/** A category of a variable, which describes respondents. */
export type Condition = readonly [variable: string, category: string];
/** The categories that respondents have, in any order. */
export type Conditions = readonly Condition[];

/** The category of those who gave no answer to a variable, which no codebook can name. */
export const none = '';

/** A number of respondents that the tables of a release speak of, whether they show it or it follows from them. */
export interface CountNode {
  readonly count: number;
  /** How many breakdown variables it stands under; 0 is everyone. */
  readonly level: number;
  /** The variables whose categories describe it: a base is described by its breakdown only. */
  readonly variables: readonly string[];
  /** Rows that show it as the count of their cell. */
  readonly cellOf: number[];
  /** Rows that show it as their base. */
  readonly baseOf: number[];
  /** True for a difference of counts in rows that is a group by an answer, rather than by a missing one. */
  readonly difference: boolean;
  /** Counts that this one is part of. */
  readonly within: number[];
}

/** A count that is found by what describes it. */
export interface Entry {
  readonly conditions: Conditions;
  readonly node: number;
}

/**
 * One text for the same conditions in any order.
 *
 * @param conditions - each variable once
 * @example
 * ```ts
 * keyOf([['size', 'small'], ['need', 'yes']]) // '[["need","yes"],["size","small"]]'
 * ```
 */
export const keyOf = (conditions: Conditions): string =>
  JSON.stringify([...conditions].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

/**
 * Counts and the equations between them, as they are set up: each set of respondents is one count, however often it is
 * named, and what is left of a total is a count too.
 *
 * @example
 * ```ts
 * const graph = new CountGraph();
 * const firms = graph.base('need\nanswerers', 'firms', [], 45);
 * const felt = graph.cell([['need', 'yes']], 32, 0);
 * graph.sum(firms.node, [felt.node], 'part');
 * graph.nodes.map(({ count }) => count) // [45, 32, 13]
 * graph.equations // [new Map([[0, 1], [1, -1], [2, -1]])]
 * ```
 */
export class CountGraph {
  readonly nodes: CountNode[] = [];
  readonly equations: Equation[] = [];
  /** Cells by their conditions; bases by question and kind, then by theirs. */
  readonly cells = new Map<string, Entry>();
  readonly bases = new Map<string, Map<string, Entry>>();
  /** By question and kind of a base its universe. */
  readonly universes = new Map<string, string>();
  readonly #ids = new Map<string, number>();

  /** A count by its place. */
  node(id: number): CountNode {
    return this.nodes[id] as CountNode;
  }

  #add(
    key: string | null,
    count: number,
    level: number,
    variables: readonly string[],
    difference = false,
  ): number {
    const known = key === null ? undefined : this.#ids.get(key);
    if (known !== undefined) return known;
    const node = { count, level, variables, difference, cellOf: [], baseOf: [], within: [] };
    this.nodes.push(node);
    if (key !== null) this.#ids.set(key, this.nodes.length - 1);
    return this.nodes.length - 1;
  }

  /** The count of a cell, known or new. */
  cell(conditions: Conditions, count: number, level: number): Entry {
    const key = keyOf(conditions);
    const known = this.cells.get(key);
    if (known) return known;
    const variables = conditions.map(([variable]) => variable);
    const entry = { conditions, node: this.#add(`cell ${key}`, count, level, variables) };
    this.cells.set(key, entry);
    return entry;
  }

  /** The count of a base, known or new; bases of the same group and universe that are equal are one. */
  base(group: string, universe: string, conditions: Conditions, count: number): Entry {
    this.universes.set(group, universe);
    const entries = this.bases.get(group) ?? new Map<string, Entry>();
    this.bases.set(group, entries);
    const key = keyOf(conditions);
    const known = entries.get(key);
    if (known) return known;
    const variables = conditions.map(([variable]) => variable);
    const node = this.#add(`base ${universe} ${count} ${key}`, count, conditions.length, variables);
    const entry = { conditions, node };
    entries.set(key, entry);
    return entry;
  }

  /**
   * What is left of a total.
   *
   * @throws RangeError where the parts exceed it
   */
  left(total: number, parts: readonly number[]): number {
    const left = parts.reduce((sum, part) => sum - this.node(part).count, this.node(total).count);
    if (left < 0) {
      const { variables, level } = this.node(total);
      throw new RangeError(
        `protectRelease requires parts within their total: more at ${variables.join(' by ') || 'everyone'}, level ${level}`,
      );
    }
    return left;
  }

  /**
   * total = parts + what is left. Of `all` parts and of a `union` nothing may be left, and then nobody need guess it;
   * of a `part` something could always be. What is left of a union or of a part is a group by an answer.
   *
   * @throws RangeError where the parts exceed the total
   */
  sum(total: number, parts: readonly number[], sort: 'all' | 'union' | 'part'): void {
    const left = this.left(total, parts);
    const equation = new Map([[total, 1]]);
    const all = [...parts];
    if (left > 0 || sort === 'part') {
      const { variables } = this.node(parts[0] ?? total);
      const seen = [total, ...parts].every(
        (id) => this.node(id).cellOf.length + this.node(id).baseOf.length > 0,
      );
      all.push(this.#add(null, left, this.node(total).level, variables, sort !== 'all' && seen));
    }
    for (const part of all) {
      equation.set(part, (equation.get(part) ?? 0) - 1);
      if (part !== total) this.node(part).within.push(total);
    }
    if (equation.get(total) !== 0) this.equations.push(equation);
  }

  /**
   * part <= wholes together: the wholes = part + what is left.
   *
   * @throws RangeError where the part exceeds them
   */
  atMost(part: number, wholes: readonly number[]): void {
    const left = wholes.reduce((sum, whole) => sum + this.node(whole).count, 0) - this.node(part).count;
    if (left < 0)
      throw new RangeError('protectRelease requires parts within their total: more asked than routed');
    const equation = new Map<number, number>(wholes.map((whole) => [whole, 1]));
    equation.set(part, (equation.get(part) ?? 0) - 1);
    if (left > 0) {
      const { level } = this.node(part);
      const variables = [part, ...wholes].flatMap((node) => this.node(node).variables);
      equation.set(this.#add(null, left, level, variables, false), -1);
    }
    this.equations.push(equation);
  }
}
