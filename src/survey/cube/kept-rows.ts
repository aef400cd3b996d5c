import type { CodedRows } from '../code/coded-rows.ts';
import type { CubePlan } from './cube-plan.ts';

/** The rows of the numbers whose quantiles are wanted, in typed arrays: quantiles do not follow from sums. */
export interface KeptRows {
  /** For each row the place of its unit in the cube. */
  readonly units: Uint32Array;
  /** The weight of each row; null where the file has none. */
  readonly weights: Float64Array | null;
  /** By question the number of each row, NaN where it has none. */
  readonly numbers: ReadonlyMap<string, Float64Array>;
  /** By breakdown variable the place of the category of each row, below 0 where it has none. */
  readonly groups: ReadonlyMap<string, Int16Array>;
}

/**
 * Takes from coded rows what is kept of them; `units` is theirs.
 *
 * @param plan - names the numbers and breakdowns wanted
 * @param coded - the rows
 * @param units - for each row the place of its unit
 * @example
 * ```ts
 * import { RowCoder } from 'src/survey/code/row-coder.ts';
 * import { SurveyProblems } from 'src/survey/survey-problems.ts';
 * import { codebook, file, piece, plan } from 'tests/survey/small-survey.ts';
 *
 * const coded = new RowCoder(codebook, file, new SurveyProblems(), 2).code(piece);
 * keepRows(plan, coded, Uint32Array.of(0, 1, 0, 1)).numbers.get('turnover')
 * // Float64Array.of(2400, 85, NaN, 310)
 * ```
 */
export function keepRows({ kept }: CubePlan, coded: CodedRows, units: Uint32Array): KeptRows {
  const none = new Int16Array(coded.rows).fill(-1);
  return {
    units,
    weights: coded.weights,
    numbers: new Map(
      kept.numbers.map((id) => [id, coded.numbers.get(id) ?? new Float64Array(coded.rows).fill(NaN)]),
    ),
    groups: new Map(kept.by.map((id) => [id, Int16Array.from(coded.codes.get(id) ?? none)])),
  };
}

/**
 * Puts parts of the same file one behind the other; `placeOf` gives the place of a unit in the whole.
 *
 * @param parts - in the order of the file; `placeOf` is null where units keep their places
 * @example
 * ```ts
 * const part = { weights: null, numbers: new Map([['staff', Float64Array.of(12)]]), groups: new Map() };
 * const rows = { units: Uint32Array.of(0), ...part };
 * joinKeptRows([{ rows, placeOf: null }, { rows, placeOf: [3] }]).units // Uint32Array.of(0, 3)
 * ```
 */
export function joinKeptRows(
  parts: readonly { readonly rows: KeptRows; readonly placeOf: readonly number[] | null }[],
): KeptRows {
  const size = parts.reduce((sum, { rows }) => sum + rows.units.length, 0);
  const joined = <T extends Float64Array | Uint32Array | Int16Array>(
    whole: T,
    pick: (part: (typeof parts)[number]) => T,
  ): T => {
    let place = 0;
    for (const part of parts) {
      whole.set(pick(part), place);
      place += part.rows.units.length;
    }
    return whole;
  };
  const [first] = parts;
  const ids = (of: 'numbers' | 'groups'): string[] => [...(first?.rows[of].keys() ?? [])];
  return {
    units: joined(new Uint32Array(size), ({ rows, placeOf }) =>
      placeOf === null ? rows.units : rows.units.map((unit) => placeOf[unit] ?? 0),
    ),
    weights: parts.some(({ rows }) => rows.weights === null)
      ? null
      : joined(new Float64Array(size), ({ rows }) => rows.weights ?? new Float64Array()),
    numbers: new Map(
      ids('numbers').map((id) => [
        id,
        joined(new Float64Array(size), ({ rows }) => rows.numbers.get(id) ?? new Float64Array()),
      ]),
    ),
    groups: new Map(
      ids('groups').map((id) => [
        id,
        joined(new Int16Array(size), ({ rows }) => rows.groups.get(id) ?? new Int16Array()),
      ]),
    ),
  };
}

/**
 * The memory of kept rows, to be handed over between threads rather than copied.
 *
 * @param kept - the rows; null where none are kept
 * @returns a buffer for each of its arrays, to be transferred
 * @example
 * ```ts
 * import { cube } from 'tests/survey/small-survey.ts';
 *
 * buffersOf(cube.kept).length // 4
 * buffersOf(null) // []
 * ```
 */
export function buffersOf(kept: KeptRows | null): ArrayBuffer[] {
  if (kept === null) return [];
  const arrays = [kept.units, ...(kept.weights ? [kept.weights] : []), ...kept.numbers.values()];
  return [...arrays, ...kept.groups.values()].map(({ buffer }) => buffer as ArrayBuffer);
}
