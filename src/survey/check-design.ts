import { quoted } from '../format/quoted.ts';
import type { Codebook } from '../schema/codebook.ts';
import type { Cube } from './cube/cube.ts';
import type { SurveyProblems } from './survey-problems.ts';

/**
 * Holds the design of a sample against itself: populations are as large as what was drawn from them, and with the rule
 * `fail` no stratum has a single PSU.
 *
 * @param codebook - names the columns of the design
 * @param cube - the sums
 * @param problems - receives each stratum that does not fit
 * @example
 * ```ts
 * import { SurveyProblems } from 'src/survey/survey-problems.ts';
 * import { codebook, cube } from 'tests/survey/small-survey.ts';
 *
 * const problems = new SurveyProblems();
 * const alone = { ...cube.units[0], rows: 1 };
 * checkDesign({ design: { ...codebook.design, lonelyPsu: 'fail' } }, { ...cube, units: [alone] }, problems);
 * problems.entries()[0].what // 'the stratum "西" has a single PSU'
 * ```
 */
export function checkDesign({ design }: Codebook, cube: Cube, problems: SurveyProblems): void {
  const drawn = new Map<string, number>();
  const populations = new Map<string, Set<number>>();
  for (const { stratum, rows, population } of cube.units) {
    drawn.set(stratum, (drawn.get(stratum) ?? 0) + (cube.clustered ? 1 : rows));
    if (population !== null)
      populations.set(stratum, (populations.get(stratum) ?? new Set()).add(population));
  }
  const note = (column: string | null, what: string, hint: string): void => {
    problems.add({ kind: 'design', row: null, column, what, hint });
  };
  for (const [stratum, count] of drawn) {
    const sizes = [...(populations.get(stratum) ?? [])];
    const name = design.stratum === null ? 'the sample' : `the stratum ${quoted(stratum)}`;
    if (sizes.length > 1) {
      note(design.fpc, `${name} has several population sizes`, 'write the same in every row of a stratum');
    } else if (sizes.some((size) => size < count)) {
      const what = cube.clustered ? 'PSUs' : 'respondents';
      note(design.fpc, `${name} has more ${what} than its population`, 'write the population as a count');
    }
    if (design.lonelyPsu === 'fail' && count === 1 && sizes[0] !== 1) {
      note(design.stratum, `${name} has a single PSU`, 'put strata together, or choose another lonelyPsu');
    }
  }
}
