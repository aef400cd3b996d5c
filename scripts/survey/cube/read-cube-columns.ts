import { quoted } from '../../../src/format/quoted.ts';
import type { Codebook } from '../../../src/schema/codebook.ts';
import { type CubePlan, given } from '../../../src/survey/cube/cube-plan.ts';
import { numberColumns } from '../../../src/survey/cube/number-cells.ts';
import type { SurveyProblems } from '../../../src/survey/survey-problems.ts';
import type { CubeCells } from './cube-cells.ts';
import { type CubeColumn, cubeColumns } from './cube-columns.ts';

/** A number with any sign, as JavaScript and databases write it. */
const spelledNumber = /^-?\d+(?:\.\d*)?(?:[eE][-+]?\d+)?$/;
/** Sums of the same numbers, added in another order, agree to this part. */
const rounding = 1 + 1e-9;

/** What a row says, its numbers read; NaN where one is none. */
type Numbers = Readonly<Record<'n' | 'w' | 'w2' | (typeof numberColumns)[number], number>>;

/**
 * The columns of a cube file as arrays, each number checked, with the number of each row as `row`.
 *
 * @param codebook - the codebook that it was made for
 * @param plan - its cells
 * @param cells - the file
 * @param problems - receives what breaks the contract
 * @returns the columns; null where one is missing
 */
export function readCubeColumns(
  codebook: Codebook,
  plan: CubePlan,
  { header, rows }: CubeCells,
  problems: SurveyProblems,
): Record<string, (string | number)[]> | null {
  const note = (row: number, column: string | null, what: string, hint: string): void => {
    problems.add({ kind: 'cube', row, column, what, hint });
  };
  const names = cubeColumns(plan);
  const absent = names.filter((name) => !header.includes(name));
  for (const name of absent) {
    note(
      ...([1, null, `the column ${quoted(name)} is missing`] as const),
      'make the cube with the statement of: npm run survey -- sql CODEBOOK',
    );
  }
  if (absent.length > 0) return null;
  const places = new Map(names.map((name) => [name, header.indexOf(name)]));
  const columns = new Map<string, (string | number)[]>([...names, 'row'].map((name) => [name, []]));
  const { fpc, stratum, cluster } = codebook.design;
  const questions = new Set(
    plan.axes.flatMap(({ variable, numbers }) => (numbers === null ? [] : [variable.id])),
  );
  for (const [index, row] of rows.entries()) {
    const line = index + 2;
    const cell = (name: CubeColumn): string => row[places.get(name) ?? -1] ?? '';
    if (row.length !== header.length) {
      const what = `${row.length} cells in a table of ${header.length} columns`;
      note(line, null, what, 'see RFC 4180');
      continue;
    }
    for (const [name, wanted] of [
      ['stratum', stratum],
      ['psu', cluster],
      ['population', fpc],
    ] as const) {
      if ((cell(name) === '') === (wanted === null)) continue;
      const what = wanted === null ? 'filled, but the codebook names no such column' : 'empty';
      note(line, name, what, 'make the cube with the design of the codebook');
    }
    const isDesign = cell('table') === '';
    const isNumber = !isDesign && cell('code') === given && questions.has(cell('question'));
    const read = (name: CubeColumn, isFilled: boolean): number => (isFilled ? numberOf(cell(name)) : 0);
    const numbers = {
      ...{ n: numberOf(cell('n')), w: read('w', !isDesign), w2: read('w2', !isDesign) },
      ...Object.fromEntries(numberColumns.map((name) => [name, read(name, isNumber)])),
    } as Numbers;
    const wrong = isNumber ? (shareFault(numbers) ?? numberFault(numbers)) : shareFault(numbers);
    if (wrong !== null) note(line, ...wrong);
    for (const name of names) columns.get(name)?.push(name in numbers ? numbers[name as 'n'] : cell(name));
    columns.get('row')?.push(line);
  }
  return Object.fromEntries(columns);
}

function numberOf(cell: string): number {
  return spelledNumber.test(cell) ? Number(cell) : NaN;
}

type Fault = readonly [column: string, what: string, hint: string];

function shareFault({ n, w, w2 }: Numbers): Fault | null {
  if (!Number.isInteger(n) || n < 0) return ['n', 'not a count', 'write a whole number of at least 0'];
  const column = w >= 0 ? 'w2' : 'w';
  if (!(w >= 0 && w2 >= 0)) return [column, 'not a sum of weights', 'write a number of at least 0'];
  // Cauchy and Schwarz: sums of n weights cannot stand in this relation.
  if (w * w > n * w2 * rounding)
    return ['w2', 'too small for this n and w', 'write the sum of the squares of the weights'];
  return null;
}

/** As for the weights: what no weights and numbers can add up to. */
function numberFault(numbers: Numbers): Fault | null {
  const { n, w, wy, wy2, w2y2, wabs, max1, max2 } = numbers;
  const none = numberColumns.find((name) => Number.isNaN(numbers[name]));
  if (none !== undefined)
    return [none, 'not a number', 'write a number in each row of a number that was given'];
  if (wy * wy > w * wy2 * rounding) return ['wy2', 'too small for this w and wy', 'write the sum of w y²'];
  if (wy * wy > n * w2y2 * rounding) return ['w2y2', 'too small for this n and wy', 'write the sum of w² y²'];
  if (Math.abs(wy) > wabs * rounding) return ['wabs', 'smaller than wy', 'write the sum of w |y|'];
  const isFalling = max1 >= max2 && max2 >= 0 && max1 + max2 <= wabs * rounding;
  // The largest of n contributions is at least their mean.
  if (!isFalling || max1 * n * rounding < wabs)
    return ['max1', 'not the largest contributions', 'write the largest w |y|, and as max2 the second'];
  return null;
}
