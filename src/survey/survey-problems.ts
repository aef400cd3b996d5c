import { printable } from '../format/printable.ts';

/** A sort of problem in a file of answers. */
export type SurveyProblemKind =
  | 'header'
  | 'ragged'
  | 'quotes'
  | 'unknownCode'
  | 'missingAnswer'
  | 'routing'
  | 'number'
  | 'weight'
  | 'design'
  | 'duplicateId'
  | 'unusedCategory'
  | 'codebook'
  | 'cube';

/** A problem at a place; `row` counts from 1 for the header, as a spreadsheet does; null for the whole column. */
export interface SurveyProblem {
  readonly kind: SurveyProblemKind;
  readonly row: number | null;
  readonly column: string | null;
  readonly what: string;
  readonly hint: string;
}

/** The same problem in one row or in many. */
export interface ProblemGroup extends Omit<SurveyProblem, 'row'> {
  /** The first rows in which it stands; empty for the whole column. */
  readonly rows: number[];
  count: number;
}

/** The same problem in one row or in many, as it is shown: its names and words are safe to print. */
export interface ShownGroup extends ProblemGroup {
  /** How many problems of its kind were not kept, named with the last one that was. */
  readonly rest: number;
}

/** A problem as it is shown: the first row of it, the others in words, and how many there are. */
export interface ProblemEntry {
  readonly row: number | null;
  readonly column: string | null;
  readonly what: string;
  readonly hint: string;
  readonly count: number;
}

/** How many different problems of a kind are kept and printed, and how many rows of each; the others are counted. */
const keptGroups = 20;
const keptRows = 5;
const longestName = 60;

/**
 * The problems of a file of answers, however large: the same problem in many rows is one entry, so that a code that is
 * wrong everywhere hides no other; of each kind the first entries are kept, and all problems are counted. Nothing that
 * a respondent answered is ever part of a problem, only codes that the codebook does not know.
 *
 * @example
 * ```ts
 * const problems = new SurveyProblems();
 * const problem = { kind: 'number', column: 'staff', what: 'not a number', hint: 'write digits' };
 * problems.add({ ...problem, row: 7 });
 * problems.add({ ...problem, row: 9 });
 * problems.count // 2
 * problems.print('answers.csv')
 * // 'answers.csv:7 staff: not a number\n  also in row 9\n  hint: write digits\n2 problems'
 * ```
 */
export class SurveyProblems {
  readonly #kinds = new Map<SurveyProblemKind, Map<string, ProblemGroup>>();
  readonly #counts = new Map<SurveyProblemKind, number>();

  /** Notes a problem. */
  add({ row, ...problem }: SurveyProblem, count = 1): void {
    this.#addGroup({ ...problem, rows: row === null ? [] : [row], count });
    this.#addCount(problem.kind, count);
  }

  /** How many problems there are. */
  get count(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** What was kept and counted, to be sent from a worker. */
  toJSON(): { kept: ProblemGroup[]; counts: [SurveyProblemKind, number][] } {
    const kept = [...this.#kinds.values()].flatMap((groups) => [...groups.values()]);
    return { kept, counts: [...this.#counts] };
  }

  /** Takes in the problems of other parts of the same file, in the order of the parts. */
  static merge(parts: readonly ReturnType<SurveyProblems['toJSON']>[]): SurveyProblems {
    const merged = new SurveyProblems();
    for (const { kept, counts } of parts) {
      for (const group of kept) merged.#addGroup({ ...group, rows: [...group.rows] });
      for (const [kind, count] of counts) merged.#addCount(kind, count);
    }
    return merged;
  }

  /** All that was kept, by kind and row; what was not kept is counted with the last of its kind. */
  groups(): ShownGroup[] {
    return [...this.#kinds].flatMap(([kind, kept]) => {
      const groups = [...kept.values()].toSorted((one, other) => (one.rows[0] ?? 0) - (other.rows[0] ?? 0));
      const rest = (this.#counts.get(kind) ?? 0) - groups.reduce((sum, { count }) => sum + count, 0);
      return groups.map((group, place) => shown(group, place === groups.length - 1 ? rest : 0));
    });
  }

  /** The groups in words, each at its first row. */
  entries(): ProblemEntry[] {
    return this.groups().map(entryOf);
  }

  /**
   * The entries as `file:row column: what`, with further rows and a hint; ends with a total.
   *
   * @param file - the file as it is named to whoever mends it
   */
  print(file: string): string {
    const lines = this.entries().flatMap(({ row, column, what, hint }) => {
      const where = row === null ? file : `${file}:${row}`;
      return [printable(column === null ? where : `${where} ${column}`) + `: ${what}`, `  hint: ${hint}`];
    });
    return [...lines, `${this.count} problem${this.count === 1 ? '' : 's'}`].join('\n');
  }

  #addGroup(group: ProblemGroup): void {
    const groups = this.#kinds.get(group.kind) ?? new Map<string, ProblemGroup>();
    if (groups.size === 0) this.#kinds.set(group.kind, groups);
    const key = `${group.column ?? ''}\n${group.what}`;
    const known = groups.get(key);
    if (known === undefined) {
      if (groups.size < keptGroups) groups.set(key, group);
      return;
    }
    known.count += group.count;
    for (const row of group.rows) if (known.rows.length < keptRows) known.rows.push(row);
  }

  #addCount(kind: SurveyProblemKind, count: number): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + count);
  }
}

/** Some tools write the whole question above a column. */
function shortName(column: string): string {
  return column.length > longestName ? `${column.slice(0, longestName - 1)}…` : column;
}

function shown({ column, what, hint, ...group }: ProblemGroup, rest: number): ShownGroup {
  return {
    ...{ ...group, rest, column: column === null ? null : printable(shortName(column)) },
    ...{ what: printable(what), hint: printable(hint) },
  };
}

function entryOf({ rows, column, what, hint, count, rest }: ShownGroup): ProblemEntry {
  const [row = null, ...others] = rows;
  const further = count - rows.length;
  const more = further > 0 && others.length > 0 ? ` and ${further} more` : '';
  const also =
    others.length === 0 ? '' : `\n  also in row${others.length > 1 ? 's' : ''} ${others.join(', ')}${more}`;
  return {
    ...{ row, column, count: count + rest },
    what: `${what}${also}`,
    hint: `${hint}${rest > 0 ? `\n  … and ${rest} more like this in the file` : ''}`,
  };
}
