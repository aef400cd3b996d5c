import type { ReleaseStructure } from '../../src/disclosure/release-structure.ts';
import type { SurveyEstimate } from '../../src/schema/survey-estimate.ts';
import { type Answers, surveyRows } from './survey-rows.ts';

const firms = (need: string, size: string, count: number): Answers[] =>
  Array.from({ length: count }, () => ({ need, size }));

/** The release that the examples of docstrings protect: 45 firms, of which two small ones feel no need. */
export const rows: readonly SurveyEstimate[] = surveyRows(
  [
    ...[firms('yes', 'small', 20), firms('no', 'small', 2)],
    ...[firms('yes', 'large', 12), firms('no', 'large', 11)],
  ].flat(),
  { need: ['yes', 'no'], size: ['small', 'large'] },
  [{ question: 'need' }, { question: 'need', by: ['size'] }],
);

/** How its two questions hang together. */
export const structure: ReleaseStructure = {
  kinds: { need: 'single', size: 'single' },
  ...{ unions: [], askedIf: [], numbers: {} },
};
