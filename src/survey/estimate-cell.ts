import type { Codebook } from '../schema/codebook.ts';
import type { SurveyEstimate } from '../schema/survey-estimate.ts';
import type { CubeAxis, CubeTable } from './cube/cube-plan.ts';
import { microdataRole } from './microdata-role.ts';

/** The confidence level of every interval. */
export const confidenceLevel = 0.95;

/** What every estimate of a cell says of it. */
type EstimateCell = Pick<
  SurveyEstimate,
  'table' | 'question' | 'by' | 'base' | 'universe' | 'level' | 'roundedTo' | 'role' | 'reason' | 'invented'
> & { readonly status: 'shown' };

/**
 * What an estimate says of its cell, whatever is estimated; not protected yet.
 *
 * @param codebook - says whose the answers are
 * @param table - its id and its base
 * @param axis - the question and its breakdowns
 * @param group - the place of the group among those of the axis
 * @example
 * ```ts
 * import { codebook, plan } from 'tests/survey/small-survey.ts';
 *
 * const [, table] = plan.tables;
 * estimateCell(codebook, table, table.axes[0], 1).by // [{ variable: 'size', category: 'large' }]
 * ```
 */
export function estimateCell(
  codebook: Pick<Codebook, 'microdata'>,
  table: Pick<CubeTable, 'id' | 'base'>,
  { variable, by }: Pick<CubeAxis, 'variable' | 'by'>,
  group: number,
): EstimateCell {
  return {
    ...{ table: table.id, question: variable.id, by: breakdownOf(by, group), base: table.base },
    ...{ universe: variable.universe, level: confidenceLevel, roundedTo: null },
    role: microdataRole(codebook.microdata),
    ...{ status: 'shown', reason: null },
    invented: variable.invented || by.some(({ invented }) => invented),
  };
}

/** The categories of the breakdowns that a group stands for. */
function breakdownOf(by: CubeAxis['by'], group: number): SurveyEstimate['by'] {
  let rest = group;
  const found: SurveyEstimate['by'] = [];
  for (const { id, categories } of by.toReversed()) {
    const member = rest % categories.length;
    rest = Math.floor(rest / categories.length);
    found.unshift({ variable: id, category: categories[member]?.id ?? '' });
  }
  return found;
}
