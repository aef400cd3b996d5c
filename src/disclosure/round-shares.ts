import type { SurveyEstimate } from '../schema/survey-estimate.ts';

/** What the multiples are found from: estimates before protection. */
type Row = Pick<
  SurveyEstimate,
  'table' | 'statistic' | 'question' | 'category' | 'by' | 'estimate' | 'baseN' | 'baseWeight'
>;

/** Shares of several tables together tell more than each, hence they are rounded to as many times what must not show. */
const room = 3;
/** A share that would have to be rounded to more says little, and is withheld. */
const coarsest = 0.05;

/**
 * The multiples that shares must be rounded to, so that nobody reads withheld counts out of the weights.
 *
 * The weights of a stratum are often known, and a weighted share is then a second sum over the same respondents as the
 * count: of two withheld cells in strata of different weights, count and share of their total tell both. Moving as many
 * respondents as the protection width from one group to another must not show: it changes the weighted total by that
 * many times the difference of the groups' mean weights. Shares of the total, and in every table together of what it
 * is made up of, are therefore rounded to three times as much. Equal weights need no rounding, and the larger the base, the
 * finer it is. Reference: de Waal and Willenborg, Journal of Official Statistics 13 (1997), 417-434, on what weights
 * disclose.
 *
 * @param rows - the estimates of a release, before protection
 * @param isWithheld - whether the row at a place is withheld
 * @param protectionWidth - respondents, at least 1
 * @returns by row the multiple of its share, 0-1, null where it may stay as it is, or `withheld` where that would be too
 *   coarse to say anything; and whether the weight of its base would tell as much as such a share
 * @example
 * Small firms weigh 2, large ones 1: where a cell is withheld, three firms more or less must not show.
 * ```ts
 * const by = (category) => [{ variable: 'size', category }];
 * const row = { table: 'need-by-size', statistic: 'share', question: 'need', category: 'yes', estimate: 0.4 };
 * const rows = [
 *   { ...row, by: by('small'), baseN: 1000, baseWeight: 2000 },
 *   { ...row, by: by('large'), baseN: 1000, baseWeight: 1000 },
 * ];
 * shareSteps(rows, () => false, 3).steps // [null, null]
 * shareSteps(rows, (place) => place === 0, 3).steps // [0.005, 0.005]
 * ```
 */
export function shareSteps(
  rows: readonly Row[],
  isWithheld: (place: number) => boolean,
  protectionWidth: number,
): { readonly steps: readonly (number | 'withheld' | null)[]; readonly baseTells: readonly boolean[] } {
  const shares = rows.keys().filter((place) => rows[place]?.statistic === 'share');
  const tables = [...Map.groupBy(shares, (place) => tableOf(rows[place] as Row)).values()];
  const needs = new Map<string, number>();
  for (const places of tables) {
    const torn = new Set(places.filter(isWithheld).flatMap((place) => totalsOf(rows[place] as Row)));
    for (const [total, parts] of partsOf(rows, places, totalsOf, torn)) {
      const spread = spreadOf(parts.map((place) => rows[place] as Row));
      if (spread > 0) needs.set(total, Math.max(needs.get(total) ?? 0, room * protectionWidth * spread));
    }
  }
  const steps = rows.map((): number => 0);
  for (const places of tables) {
    for (const [total, parts] of partsOf(rows, places, cellsOf, needs)) {
      const weight = parts.reduce((sum, place) => sum + (rows[place]?.baseWeight ?? 0), 0);
      const step = weight > 0 ? (needs.get(total) ?? 0) / weight : 0;
      for (const place of parts) steps[place] = Math.max(steps[place] ?? 0, step);
    }
  }
  return {
    steps: steps.map((least, place) => stepOf(least, rows[place] as Row)),
    baseTells: rows.map(({ by }) => subsetsOf(by).some((subset) => needs.has(keyOf(subset)))),
  };
}

/**
 * Rounds a share and its ends, these outwards, and leaves out whatever would give it back.
 *
 * @param row - an estimate that is shown
 * @param step - the multiple, 0-1
 * @returns the row with what it was rounded to
 * @example
 * ```ts
 * const { estimate, low, high, se } = roundShare({ estimate: 0.417, low: 0.382, high: 0.451, se: 0.02 }, 0.01);
 * [estimate, low, high, se] // [0.42, 0.38, 0.46, null]
 * ```
 */
export function roundShare(row: SurveyEstimate, step: number): SurveyEstimate {
  const to = (share: number | null, round: (value: number) => number): number | null =>
    share === null
      ? null
      : Math.min(1, Math.max(0, Number((round(Number((share / step).toFixed(9))) * step).toFixed(12))));
  return {
    ...row,
    ...{
      estimate: to(row.estimate, Math.round),
      low: to(row.low, Math.floor),
      high: to(row.high, Math.ceil),
    },
    ...{ se: null, effectiveN: null, designEffect: null, roundedTo: step },
  };
}

/**
 * Whether a share was rounded to more than the tenth of a per cent that tables print.
 *
 * @param row - what its share was rounded to
 * @returns false where the weights are so alike, or the base so large, that nobody sees it
 * @example
 * ```ts
 * isCoarse({ roundedTo: 0.0005 }) // false
 * isCoarse({ roundedTo: 0.01 }) // true
 * ```
 */
export function isCoarse({ roundedTo }: Pick<SurveyEstimate, 'roundedTo'>): boolean {
  return roundedTo !== null && roundedTo > 0.001;
}

/** The smallest of 1, 2 or 5 times a power of ten that is no smaller. */
function roundNumber(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const times = [1, 2, 5, 10].find((each) => each * power >= least) ?? 10;
  return Number((times * power).toPrecision(1));
}

/** What a share is rounded to, unless that would make none or all of some. */
function stepOf(least: number, { estimate }: Row): number | 'withheld' | null {
  if (least === 0 || estimate === null) return null;
  const step = roundNumber(least);
  const isAll = estimate === 0 || estimate === 1;
  const rounded = Math.round(estimate / step) * step;
  return step > coarsest || (!isAll && (rounded === 0 || rounded >= 1)) ? 'withheld' : step;
}

type Condition = SurveyEstimate['by'][number];

function keyOf(conditions: readonly Condition[]): string {
  return JSON.stringify(conditions.map(({ variable, category }) => [variable, category]).sort());
}

function tableOf({ question, category, by, table }: Row): string {
  return JSON.stringify([table, question, category, by.map(({ variable }) => variable)]);
}

function answerOf({ question, category }: Row): Condition[] {
  return category === null ? [] : [{ variable: question, category }];
}

function subsetsOf(conditions: readonly Condition[]): Condition[][] {
  return conditions.reduce<Condition[][]>(
    (made, condition) => [...made, ...made.map((each) => [...each, condition])],
    [[]],
  );
}

/** The totals that a cell is part of: the same answer of larger groups. */
function totalsOf(row: Row): string[] {
  return subsetsOf(row.by)
    .filter(({ length }) => length < row.by.length)
    .map((conditions) => keyOf([...conditions, ...answerOf(row)]));
}

/** The cell itself and those that it is part of. */
function cellsOf(row: Row): string[] {
  return [...totalsOf(row), keyOf([...row.by, ...answerOf(row)])];
}

/** The rows of a table that make up each of some totals. */
function partsOf(
  rows: readonly Row[],
  places: readonly number[],
  wholesOf: (row: Row) => readonly string[],
  wanted: { readonly has: (total: string) => boolean },
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const place of places) {
    for (const total of wholesOf(rows[place] as Row)) {
      if (wanted.has(total)) found.set(total, [...(found.get(total) ?? []), place]);
    }
  }
  return found;
}

/** How far the mean weights of groups lie apart. */
function spreadOf(rows: readonly Row[]): number {
  const means = rows.flatMap(({ baseN, baseWeight }) =>
    baseN === null || baseN === 0 || baseWeight === null ? [] : [baseWeight / baseN],
  );
  const [least, most] = [Math.min(...means), Math.max(...means)];
  // What is left of sums of equal weights is no difference.
  return most - least > 1e-9 * most ? most - least : 0;
}
