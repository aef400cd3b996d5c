import type { Answer } from './answer.ts';
import { comparisonAnswers } from './comparison-answers.ts';
import { intervalAnswers } from './interval-answers.ts';
import { numberAnswers } from './number-answers.ts';
import { planningAnswers } from './planning-answers.ts';
import { proportionAnswers } from './proportion-answers.ts';
import { tableAnswers } from './table-answers.ts';
import { weightingAnswers } from './weighting-answers.ts';

/** For each kind and method, how this project answers it, in the shape of the reference. */
export const answers: Readonly<Record<string, Answer>> = {
  ...proportionAnswers,
  ...intervalAnswers,
  ...comparisonAnswers,
  ...tableAnswers,
  ...weightingAnswers,
  ...numberAnswers,
  ...planningAnswers,
};
