/**
 * The sorts of problem. Up to `limit` of one sort and file are printed. A `stopping` problem leaves rows that the
 * later stages cannot use; after the others the run goes on, so that everything wrong is printed together.
 */
const sorts = {
  file: { limit: 20, stopping: true },
  header: { limit: 20, stopping: true },
  ragged: { limit: 5, stopping: true },
  value: { limit: 20, stopping: true },
  duplicate: { limit: 20, stopping: true },
  reference: { limit: 20, stopping: true },
  seal: { limit: 20, stopping: false },
  prose: { limit: 20, stopping: false },
  register: { limit: 20, stopping: false },
  derivation: { limit: 20, stopping: true },
  reconciliation: { limit: 20, stopping: false },
  coverage: { limit: 100, stopping: false },
  release: { limit: 20, stopping: false },
  correction: { limit: 20, stopping: false },
  // Those of a file of answers were put together and capped before they came.
  answers: { limit: 1000, stopping: true },
} as const;

/** A sort of problem, which decides whether the later stages still run. */
export type ProblemSort = keyof typeof sorts;

/** Where a problem is: `row` counts from 1 for the header, as a spreadsheet does. */
export interface Place {
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
}

interface Problem {
  readonly sort: ProblemSort;
  readonly place: Place;
  readonly what: string;
  readonly hint: string;
  readonly count: number;
}

/** The list on which every stage writes what is wrong, to be printed together at the end. */
export class Problems {
  readonly #list: Problem[] = [];

  /**
   * Notes a problem.
   *
   * @param sort - decides the cap and whether later stages run
   * @param place - the file, and the row and column where there is one
   * @param what - what is wrong, with the value, in one clause
   * @param hint - what to do about it
   * @param count - how often it is there
   */
  add(sort: ProblemSort, place: Place, what: string, hint: string, count = 1): void {
    this.#list.push({ sort, place, what, hint, count });
  }

  /** How many problems there are. */
  get count(): number {
    return this.#list.reduce((sum, { count }) => sum + count, 0);
  }

  /** Whether the rows are too damaged for the later stages. */
  mustStop(): boolean {
    return this.#list.some((problem) => sorts[problem.sort].stopping);
  }

  /** All problems by file and row as `file:row column: what`, each with an indented hint; ends with a total. */
  toString(): string {
    const groups = Map.groupBy(this.#list, (problem) => `${problem.place.file}\n${problem.sort}`);
    const shown = [...groups.values()].flatMap((group) => {
      const { limit } = sorts[(group[0] as Problem).sort];
      return group.map((problem, index) => ({ problem, index, rest: group.length - limit })).slice(0, limit);
    });
    shown.sort((a, b) => compare(a.problem.place, b.problem.place));
    const lines = shown.flatMap(({ problem, index, rest }) => {
      const { limit } = sorts[problem.sort];
      const more = index === limit - 1 && rest > 0 ? [`  … and ${rest} more like this in the file`] : [];
      return [`${placeText(problem.place)}: ${problem.what}`, `  hint: ${problem.hint}`, ...more];
    });
    return [...lines, `${this.count} problem${this.count === 1 ? '' : 's'}`].join('\n');
  }
}

function compare(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.row ?? 0) - (b.row ?? 0);
}

function placeText({ file, row, column }: Place): string {
  const where = row === undefined ? file : `${file}:${row}`;
  return column === undefined ? where : `${where} ${column}`;
}
