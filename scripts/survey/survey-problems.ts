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

/** How many problems of a kind are kept and printed; the others are counted. */
const kept = 20;

/**
 * The problems of a file of answers, however large: of each kind the first are kept, all are counted. Nothing that a
 * respondent answered is ever part of a problem, only codes that the codebook does not know.
 */
export class SurveyProblems {
  readonly #kept = new Map<SurveyProblemKind, SurveyProblem[]>();
  readonly #counts = new Map<SurveyProblemKind, number>();

  /** Notes a problem. */
  add(problem: SurveyProblem, count = 1): void {
    const list = this.#kept.get(problem.kind) ?? [];
    if (list.length === 0) this.#kept.set(problem.kind, list);
    if (list.length < kept) list.push(problem);
    this.#counts.set(problem.kind, (this.#counts.get(problem.kind) ?? 0) + count);
  }

  /** How many problems there are. */
  get count(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** What was kept and counted, to be sent from a worker. */
  toJSON(): { kept: SurveyProblem[]; counts: [SurveyProblemKind, number][] } {
    return { kept: [...this.#kept.values()].flat(), counts: [...this.#counts] };
  }

  /** Takes in the problems of other parts of the same file, in the order of the parts. */
  static merge(parts: readonly ReturnType<SurveyProblems['toJSON']>[]): SurveyProblems {
    const merged = new SurveyProblems();
    for (const part of parts) {
      for (const problem of part.kept) merged.add(problem, 0);
      for (const [kind, count] of part.counts)
        merged.#counts.set(kind, (merged.#counts.get(kind) ?? 0) + count);
    }
    return merged;
  }

  /** All that was kept as `file:row column: what`, by row, each with a hint; ends with a total. */
  print(file: string): string {
    const lines = [...this.#kept].flatMap(([kind, problems]) => {
      const rest = (this.#counts.get(kind) ?? 0) - problems.length;
      const shown = problems
        .toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0))
        .flatMap(({ row, column, what, hint }) => {
          const where = row === null ? file : `${file}:${row}`;
          return [`${column === null ? where : `${where} ${column}`}: ${what}`, `  hint: ${hint}`];
        });
      return rest > 0 ? [...shown, `  … and ${rest} more like this in the file`] : shown;
    });
    return [...lines, `${this.count} problem${this.count === 1 ? '' : 's'}`].join('\n');
  }
}
