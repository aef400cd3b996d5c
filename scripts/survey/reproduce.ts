import { quoted } from '../../src/format/quoted.ts';
import type { Codebook } from '../../src/schema/codebook.ts';
import type { PublishedMapping, Reproduction } from '../../src/schema/reproduction.ts';
import type { Statement } from '../../src/schema/statement.ts';
import type { SurveyEstimate } from '../../src/schema/survey-estimate.ts';
import type { Problems } from '../pipeline/problem.ts';
import { compare } from './compare.ts';
import { missingCells } from './missing-cells.ts';

/** A survey with the estimates that were made from its answers, whoever gave them. */
export interface EstimatedSurvey {
  readonly codebook: Codebook;
  readonly mapping: PublishedMapping;
  readonly respondents: number;
  readonly estimates: readonly SurveyEstimate[];
}

/**
 * Holds a survey against the report. The estimates come from outside: from generated answers as long as no others are
 * to be had, and from respondents' answers as soon as they are.
 *
 * @param survey - the survey and its estimates
 * @param statements - the statements of the report
 * @param problems - receives statements that the mapping forgets or names in vain, and tables that it needs
 * @returns the table of the reproduction; its id says `synthetic` where the answers were generated
 */
export function reproduce(
  { codebook, mapping, respondents, estimates }: EstimatedSurvey,
  statements: readonly Statement[],
  problems: Problems,
): Reproduction {
  checkMapping(mapping, statements, problems);
  checkTables(codebook, mapping, problems);
  const { id, title, microdata } = codebook;
  return {
    table: microdata === 'synthetic' ? 'reproduction-synthetic' : 'reproduction',
    ...{ codebook: id, source: mapping.source },
    ...{ title, microdata, respondents },
    rows: compare(estimates, statements, mapping, microdata),
  };
}

/** Every statement of the survey is either compared or said to be out of reach, and none is both. */
function checkMapping(mapping: PublishedMapping, statements: readonly Statement[], problems: Problems): void {
  const file = `codebooks/${mapping.codebook}-published.json`;
  const note = (what: string, hint: string): void => {
    problems.add('reference', { file }, what, hint);
  };
  const named = [...mapping.comparisons, ...mapping.notInMicrodata].map(({ statement }) => statement);
  const known = new Set(statements.map(({ id }) => id));
  for (const id of named.filter((each) => !known.has(each))) {
    note(`no statement ${quoted(id)}`, 'correct the id, or take it out');
  }
  for (const id of named.filter((each, index) => named.indexOf(each) !== index)) {
    note(`${quoted(id)} stands twice`, 'a statement has one estimate or one reason');
  }
  const own = statements.filter(({ sources }) => sources.includes(mapping.source));
  for (const { id } of own.filter((statement) => !named.includes(statement.id))) {
    note(
      `${quoted(id)} is missing`,
      'name its estimate under comparisons, or the reason under notInMicrodata',
    );
  }
}

/**
 * A question of the survey that stands in no table would be shown as if the answers did not hold it. One that the file
 * of respondents does not have is “not in the microdata”, and rightly so.
 */
function checkTables(codebook: Codebook, mapping: PublishedMapping, problems: Problems): void {
  const file = `codebooks/${mapping.codebook}-published.json`;
  for (const { statement, unknown, table } of missingCells(codebook, mapping)) {
    if (unknown.length > 0) continue;
    const hint = `add ${table} to the tables of the codebook, or move the statement to notInMicrodata`;
    problems.add('reference', { file }, `${quoted(statement)} needs a table that is not there`, hint);
  }
}
