import type { Codebook } from '../../schema/codebook.ts';
import type { CubePlan } from '../../survey/cube/cube-plan.ts';
import type { SurveyProblems } from '../../survey/survey-problems.ts';

/** A codebook of more bytes was not written for a survey. */
export const mostCodebookBytes = 4 * 1024 * 1024;
const mostTables = 2000;
/** Cells of all tables together; each takes some dozen bytes, and for each stratum or PSU again. */
const mostCells = 200_000;

/**
 * Refuses a codebook whose tables a browser could not hold, before any of them is counted: codebooks come from outside.
 *
 * @param codebook - the codebook
 * @param plan - the cells of its tables
 * @param problems - receives what is too much
 */
export function checkWork(
  { tables }: Codebook,
  { size }: Pick<CubePlan, 'size'>,
  problems: SurveyProblems,
): void {
  const note = (what: string, hint: string): void => {
    problems.add({ kind: 'codebook', row: null, column: 'tables', what, hint });
  };
  if (tables.length > mostTables) {
    note(
      `${tables.length} tables, more than ${mostTables}`,
      'take some out, or use: npm run survey -- estimate',
    );
  }
  if (size > mostCells) {
    const hint = 'break tables down by less or put categories together, or use: npm run survey -- estimate';
    note(`the tables have ${size} cells, more than ${mostCells}`, hint);
  }
}
