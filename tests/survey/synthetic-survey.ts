import { fileURLToPath } from 'node:url';
import { Problems } from '../../scripts/pipeline/problem.ts';
import { readSyntheticSurvey } from '../../scripts/survey/synthetic/read-synthetic-survey.ts';
import { syntheticSurvey } from '../../scripts/survey/synthetic/synthetic-survey.ts';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { tabulate } from './tabulate.ts';

const folder = fileURLToPath(new URL('../../data/codebooks/', import.meta.url));

/** Codebook, mapping and recipe of the project; throws what is wrong with them. */
export function projectSurvey() {
  const problems = new Problems();
  const files = readSyntheticSurvey(folder, problems);
  if (files === null || problems.count > 0) throw new Error(problems.toString());
  return files;
}

/** The statements and facts that the survey is fitted to. */
export const published = readEvidence().all;

/** The survey with estimates that were tabulated without the engine. */
export function tabulatedSurvey(seed?: number) {
  const { codebook, mapping, ...files } = projectSurvey();
  const { respondents, file } = syntheticSurvey({ codebook, mapping, ...files }, published, seed);
  return {
    codebook,
    mapping,
    respondents: respondents.length,
    estimates: tabulate(codebook, respondents),
    file,
  };
}
