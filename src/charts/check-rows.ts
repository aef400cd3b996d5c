import type { ChartOptions, ChartRow } from './chart-row.ts';

const refuse = (rule: string, value: string): never => {
  throw new RangeError(`chart requires ${rule}: ${value}`);
};

/**
 * Refuses rows that no chart can draw honestly: a repeated id, or a value that is not finite, below 0 or beyond
 * the end of the scale.
 *
 * @param rows - the rows of one chart
 * @param options - the options of the same chart
 * @throws RangeError naming the rule, the row and the value
 * @example
 * ```ts
 * import { published, shareOptions } from 'tests/charts/chart-rows.ts';
 *
 * checkRows([published('japan', 0.12), published('italy', 0.36)], shareOptions()) // undefined
 * ```
 */
export const checkRows = (rows: readonly ChartRow[], options: ChartOptions): void => {
  if (!(options.scaleEnd > 0 && Number.isFinite(options.scaleEnd))) {
    refuse('a positive scaleEnd', String(options.scaleEnd));
  }
  if (!/^[A-Za-z][\w-]*$/u.test(options.idPrefix)) {
    refuse('an idPrefix of letters, digits and hyphens', options.idPrefix);
  }
  const seen = new Set<string>();
  for (const row of rows) {
    if (seen.has(row.id)) refuse('unique row ids', row.id);
    seen.add(row.id);
    for (const value of [row.estimate, row.low, row.high]) {
      if (value !== null && !(value >= 0 && value <= options.scaleEnd)) {
        refuse(`values from 0 to ${options.scaleEnd}`, `${value} in ${row.id}`);
      }
    }
    if (row.low !== null && row.high !== null && row.low > row.high) {
      refuse('low not above high', `${row.low} > ${row.high} in ${row.id}`);
    }
  }
};
