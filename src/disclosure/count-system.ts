import type { SurveyEstimate } from '../schema/survey-estimate.ts';
import {
  type Condition,
  type Conditions,
  CountGraph,
  type CountNode,
  type Entry,
  keyOf,
  none,
} from './count-graph.ts';
import type { Equation } from './least-cost-move.ts';
import type { ReleaseStructure } from './release-structure.ts';

/** The counts of a release and every equation between them that anybody may set up. */
export interface CountSystem {
  readonly nodes: readonly CountNode[];
  readonly equations: readonly Equation[];
  /** For each row the count of its cell; of a number that of its base. */
  readonly cells: readonly number[];
  /** For each row the count of its base. */
  readonly bases: readonly number[];
  /** Variables that other questions are broken down or routed by: the groups that all tables share. */
  readonly frame: ReadonlySet<string>;
}

/**
 * Sets up the counts behind the tables of a release as one linear system. A number shows the count of its base alone.
 *
 * A count belongs to a set of respondents, not to a table: what two tables show of the same set is one unknown. Bases
 * of the same group and universe that are equal are taken for the same respondents, because whoever knows that nobody
 * left a question out knows it too. Every sum is an equation; where parts do not reach their total, what is left is
 * one more unknown, such as those who did not answer the breakdown question.
 *
 * @param rows - the estimates, in an order that does not depend on their origin
 * @param structure - how the variables hang together
 * @returns the system
 * @throws RangeError when a row has no counts, a variable is not in the structure, two rows speak of the same cell or
 *   disagree on a count, or parts exceed their total
 * @example
 * ```ts
 * import { rows, structure } from 'tests/disclosure/small-release.ts';
 *
 * const { nodes, equations, cells } = countSystem(rows, structure);
 * const sumOf = (equation) => [...equation].reduce((sum, [id, times]) => sum + times * nodes[id].count, 0);
 * rows.map(({ n }, row) => [n, nodes[cells[row]].count])
 * // [[32, 32], [13, 13], [20, 20], [2, 2], [12, 12], [11, 11]]
 * equations.every((equation) => sumOf(equation) === 0) // true
 * ```
 */
export function countSystem(rows: readonly SurveyEstimate[], structure: ReleaseStructure): CountSystem {
  const builder = new Builder(structure);
  builder.read(rows);
  builder.groups();
  builder.breakDown();
  builder.categories();
  builder.routing();
  builder.unions();
  return builder;
}

class Builder implements CountSystem {
  readonly cells: number[] = [];
  readonly bases: number[] = [];
  readonly frame = new Set<string>();
  readonly #graph = new CountGraph();
  readonly #structure: ReleaseStructure;
  readonly #done = new Set<string>();

  constructor(structure: ReleaseStructure) {
    this.#structure = structure;
  }

  get nodes(): readonly CountNode[] {
    return this.#graph.nodes;
  }

  get equations(): readonly Equation[] {
    return this.#graph.equations;
  }

  read(rows: readonly SurveyEstimate[]): void {
    const seen = new Set<string>();
    for (const [index, row] of rows.entries()) {
      const { table, question, category, by, base, universe, n, baseN, statistic, probability } = row;
      const name = nameOf(row);
      if (n === null || baseN === null || n > baseN) {
        throw new RangeError(`protectRelease requires a count within a base in every row: none in ${name}`);
      }
      const conditions = by.map((one): Condition => [one.variable, one.category]);
      const what = category ?? `${statistic} ${probability ?? ''}`;
      const identity = `${table} ${base} ${keyOf([...conditions, [`=${question}`, what]])}`;
      if (seen.has(identity)) throw new RangeError(`protectRelease requires each cell once: ${name} twice`);
      seen.add(identity);
      for (const variable of [...conditions.map(([each]) => each), question]) this.#kind(variable);
      for (const [variable] of conditions) this.frame.add(variable);
      const baseNode = this.#graph.base(`${question}\n${base}`, universe, conditions, baseN);
      const cell =
        category === null
          ? baseNode
          : this.#graph.cell([...conditions, [question, category]], n, conditions.length);
      if (category !== null) this.#graph.node(cell.node).cellOf.push(index);
      this.#graph.node(baseNode.node).baseOf.push(index);
      this.cells.push(cell.node);
      this.bases.push(baseNode.node);
      if (this.#graph.node(cell.node).count !== n || this.#graph.node(baseNode.node).count !== baseN) {
        throw new RangeError(`protectRelease requires tables that agree on a count: ${name} differs`);
      }
    }
  }

  /** Whatever a breakdown variable is made from, or is made from it, describes the groups too. */
  groups(): void {
    const { unions, askedIf } = this.#structure;
    for (const { variable } of askedIf) this.frame.add(variable);
    for (let size = -1; size !== this.frame.size;) {
      size = this.frame.size;
      for (const { variable, of } of unions) {
        if (!this.frame.has(variable) && !this.frame.has(of.variable)) continue;
        this.frame.add(variable).add(of.variable);
      }
    }
  }

  /** What stands under a breakdown adds up, with those who have none of its categories, to what stands above it. */
  breakDown(): void {
    // Those without an answer to one breakdown are broken down by the other one, hence a second and a third time.
    for (let pass = 0; pass < 3; pass += 1) {
      for (const [group, entries] of this.#graph.bases) this.#split(entries, group);
      this.#split(this.#graph.cells, null);
    }
    for (const entries of this.#graph.bases.values()) this.#splitTwice(entries);
    this.#splitTwice(this.#graph.cells);
  }

  #split(entries: Map<string, Entry>, group: string | null): void {
    const groups = new Map<string, { total: Entry; variable: string; parts: Entry[] }>();
    for (const entry of entries.values()) {
      for (const [variable, category] of entry.conditions) {
        if (category === none) continue;
        const rest = entry.conditions.filter(([other]) => other !== variable);
        const total = entries.get(keyOf(rest));
        // Without the question a cell is a cell of another question: a link that the bases make already.
        const other = group === null && this.#isQuestion(variable) && !this.frame.has(variable);
        if (!total || other) continue;
        const key = `${group ?? ''} ${keyOf(rest)} ${variable}`;
        const found = groups.get(key) ?? { total, variable, parts: [] };
        found.parts.push(entry);
        groups.set(key, found);
      }
    }
    for (const [key, { total, variable, parts }] of groups) {
      if (this.#done.has(key)) continue;
      this.#done.add(key);
      if (this.#kind(variable) === 'multiple') {
        for (const part of parts) this.#graph.sum(total.node, [part.node], 'part');
        continue;
      }
      const left = this.#graph.left(
        total.node,
        parts.map(({ node }) => node),
      );
      const conditions: Conditions = [...total.conditions, [variable, none]];
      const level = this.#graph.node(total.node).level + 1;
      if (left === 0)
        this.#graph.sum(
          total.node,
          parts.map(({ node }) => node),
          'all',
        );
      else {
        const missing =
          group === null
            ? this.#graph.cell(conditions, left, level)
            : this.#graph.base(group, this.#graph.universes.get(group) ?? '', conditions, left);
        this.#graph.sum(
          total.node,
          [...parts, missing].map(({ node }) => node),
          'all',
        );
      }
    }
  }

  /** A table by two variables without a table by either: its cells add up to the cells of everyone. */
  #splitTwice(entries: Map<string, Entry>): void {
    const groups = new Map<string, { total: Entry; parts: Entry[] }>();
    for (const entry of entries.values()) {
      const { conditions } = entry;
      if (conditions.some(([, category]) => category === none)) continue;
      const without = (...variables: string[]) =>
        entries.get(keyOf(conditions.filter(([variable]) => !variables.includes(variable))));
      for (const [first] of conditions) {
        for (const [second] of conditions) {
          if (first >= second || without(first) || without(second)) continue;
          if ([first, second].some((variable) => this.#kind(variable) === 'multiple')) continue;
          const total = without(first, second);
          if (!total) continue;
          const key = `${keyOf(total.conditions)} ${first} ${second}`;
          const found = groups.get(key) ?? { total, parts: [] };
          found.parts.push(entry);
          groups.set(key, found);
        }
      }
    }
    for (const { total, parts } of groups.values())
      this.#graph.sum(
        total.node,
        parts.map(({ node }) => node),
        'all',
      );
  }

  /** The categories of a single answer share out its base; of several answers each is a part of it. */
  categories(): void {
    const byBase = new Map<string, number[]>();
    for (const { conditions, node } of this.#graph.cells.values()) {
      for (const [variable, category] of conditions) {
        if (category === none || !this.#isQuestion(variable)) continue;
        const key = `${variable} ${keyOf(conditions.filter(([other]) => other !== variable))}`;
        byBase.set(key, [...(byBase.get(key) ?? []), node]);
      }
    }
    for (const [group, entries] of this.#graph.bases) {
      const question = group.slice(0, group.indexOf('\n'));
      for (const { conditions, node } of entries.values()) {
        const parts = byBase.get(`${question} ${keyOf(conditions)}`) ?? [];
        if (parts.length > 0) {
          if (this.#kind(question) === 'multiple')
            for (const part of parts) this.#graph.sum(node, [part], 'part');
          else this.#graph.sum(node, parts, 'all');
        }
        // Those of a breakdown category who answered the question are part of all in it, which its own table shows.
        const all = conditions.length > 0 && this.#graph.cells.get(keyOf(conditions));
        if (all && !conditions.some(([variable]) => variable === question))
          this.#graph.sum(all.node, [node], 'all');
      }
    }
  }

  /** Those asked a question are among those who gave the answers that lead to it. */
  routing(): void {
    for (const { question, variable, in: categories } of this.#structure.askedIf) {
      for (const [group, entries] of this.#graph.bases) {
        if (!group.startsWith(`${question}\n`)) continue;
        for (const { conditions, node } of entries.values()) {
          if (conditions.some(([other]) => other === variable)) continue;
          const wholes = categories.flatMap((category) => {
            const found = this.#graph.cells.get(keyOf([...conditions, [variable, category]]));
            return found ? [found.node] : [];
          });
          if (wholes.length === categories.length) this.#graph.atMost(node, wholes);
        }
      }
    }
  }

  /** A recoded category is the sum of its parts, or at least each of them where they overlap. */
  unions(): void {
    for (const { variable, category, of, overlapping } of this.#structure.unions) {
      for (const entries of [this.#graph.cells, ...this.#graph.bases.values()]) {
        for (const { conditions, node } of [...entries.values()]) {
          const here = conditions.some(([name, value]) => name === variable && value === category);
          if (!here || conditions.some(([name]) => name === of.variable)) continue;
          const others = conditions.filter(([name]) => name !== variable);
          const parts = of.categories.flatMap((part) => {
            const found = entries.get(keyOf([...others, [of.variable, part]]));
            return found ? [found.node] : [];
          });
          if (parts.length === 0) continue;
          if (!overlapping) this.#graph.sum(node, parts, 'union');
          else {
            for (const part of parts) this.#graph.sum(node, [part], 'part');
            if (parts.length === of.categories.length) this.#graph.atMost(node, parts);
          }
        }
      }
    }
  }

  #kind(variable: string): 'single' | 'multiple' {
    const kind = Object.hasOwn(this.#structure.kinds, variable) ? this.#structure.kinds[variable] : undefined;
    if (!kind)
      throw new RangeError(`protectRelease requires a structure that names every variable: ${variable}`);
    return kind;
  }

  #isQuestion(variable: string): boolean {
    return this.#graph.bases.has(`${variable}\nanswerers`) || this.#graph.bases.has(`${variable}\nall`);
  }
}

/** How an error names a row: never by a number of its cell. */
function nameOf({
  table,
  category,
  statistic,
  by,
}: Pick<SurveyEstimate, 'table' | 'category' | 'statistic' | 'by'>): string {
  return [table, category ?? statistic, ...by.map((one) => `${one.variable}=${one.category}`)].join(' ');
}
