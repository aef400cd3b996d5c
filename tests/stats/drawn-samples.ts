import fc from 'fast-check';
import type { LonelyPsuRule, SurveyColumns } from '../../src/stats/survey/survey-design.ts';

/** Somebody who was drawn, with an answer, a group and a value. */
interface Respondent {
  readonly weight: number;
  readonly stratum: number;
  readonly cluster: number;
  readonly answer: number;
  readonly group: number;
  readonly inside: boolean;
  readonly value: number;
}

const respondent = fc.record<Respondent>({
  weight: fc.double({ min: 0.1, max: 10, noNaN: true }),
  stratum: fc.integer({ min: 0, max: 2 }),
  cluster: fc.integer({ min: 0, max: 4 }),
  answer: fc.integer({ min: -1, max: 2 }),
  group: fc.integer({ min: -1, max: 1 }),
  inside: fc.boolean(),
  value: fc.integer({ min: -50, max: 50 }),
});

/** A sample and how it was drawn. */
export interface Drawing {
  readonly people: readonly Respondent[];
  readonly stratified: boolean;
  readonly clustered: boolean;
  readonly finite: boolean;
  readonly rule: LonelyPsuRule;
}

/** Any sample of 4 to 40 people, stratified or not, in clusters or not, of a finite population or not. */
export const drawing = fc.record<Drawing>({
  people: fc.array(respondent, { minLength: 4, maxLength: 40 }),
  stratified: fc.boolean(),
  clustered: fc.boolean(),
  finite: fc.boolean(),
  rule: fc.constantFrom<LonelyPsuRule>('remove', 'certainty', 'adjust', 'average'),
});

/** The sample as columns of a survey. */
export function columnsOf({ people, stratified, clustered, finite, rule }: Drawing): SurveyColumns {
  return {
    rows: people.length,
    weights: people.map(({ weight }) => weight),
    strata: stratified ? people.map(({ stratum }) => stratum) : undefined,
    clusters: clustered ? [people.map(({ cluster }) => cluster)] : undefined,
    populations: finite ? [people.map(({ stratum }) => (stratified ? 50 + 10 * stratum : 90))] : undefined,
    nest: true,
    lonelyPsu: rule,
  };
}
