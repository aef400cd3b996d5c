import { countAxis } from './count-axis.ts';

/** Room to the right of the size asked for, where its label stands and the curve flattens. */
const beyondAsked = 1.6;
const beyondKnown = 1.2;
const mostSteps = 8;

/** The numbers of firms that a power curve shows. */
export interface PowerSizes {
  /** The marks of the axis, the first 0. */
  readonly axis: readonly number[];
  /** The rows of the table beside it: every mark but 0, and the size asked for. */
  readonly sizes: readonly number[];
}

/**
 * Chooses the numbers of firms that a power curve and its table show.
 *
 * @param asked - the firms supported that give the power wanted, at least 1
 * @param known - a published number of firms that has to be in view
 * @returns the axis and the sizes, ascending
 * @example
 * ```ts
 * powerSizes(73, 40).sizes // [20, 40, 60, 73, 80, 100, 120]
 * ```
 */
export function powerSizes(asked: number, known: number): PowerSizes {
  const axis = countAxis(Math.max(asked * beyondAsked, known * beyondKnown), mostSteps);
  const sizes = new Set([...axis.slice(1), asked]);
  return { axis, sizes: [...sizes].sort((one, other) => one - other) };
}
