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

/** Takes from coded rows what is kept of them; `units` is theirs. */
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

/** Puts parts of the same file one behind the other; `placeOf` gives the place of a unit in the whole. */
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

/** The memory of kept rows, to be handed over between threads rather than copied. */
export function buffersOf(kept: KeptRows | null): ArrayBuffer[] {
  if (kept === null) return [];
  const arrays = [kept.units, ...(kept.weights ? [kept.weights] : []), ...kept.numbers.values()];
  return [...arrays, ...kept.groups.values()].map(({ buffer }) => buffer as ArrayBuffer);
}
