import { statSync } from 'node:fs';
import type { Codebook } from '../../src/schema/codebook.ts';
import { checkDesign } from '../../src/survey/check-design.ts';
import { type SurveyCube, surveyCube } from './survey-cube.ts';
import { progressLine } from './terminal/progress-line.ts';
import type { Terminal } from './terminal/terminal.ts';

/**
 * Reads a file of answers for a command: with a progress line, and with its problems printed.
 *
 * @param codebook - the codebook
 * @param path - the file
 * @param terminal - where it writes
 * @returns the cube; null where there were problems, all of which stand on standard error
 * @throws Error where the file cannot be read at all
 */
export async function readSurvey(
  codebook: Codebook,
  path: string,
  { stderr }: Terminal,
): Promise<SurveyCube | null> {
  const line = progressLine(statSync(path, { throwIfNoEntry: false })?.size ?? 0, stderr);
  let survey: SurveyCube;
  try {
    survey = await surveyCube(codebook, path, line.show);
  } finally {
    line.end();
  }
  if (survey.problems.count === 0) checkDesign(codebook, survey.cube, survey.problems);
  if (survey.problems.count === 0) return survey;
  stderr.write(`${survey.problems.print(path)}\n`);
  return null;
}
