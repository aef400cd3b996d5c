import type { ProtectedEstimates } from '../../src/disclosure/protect-release.ts';
import type { UnprotectedEstimate } from '../../src/disclosure/unprotected-estimate.ts';
import { TextCutter } from '../../src/client/local/text-cutter.ts';
import type { AnswerFile, Piece } from '../../src/survey/code/cells.ts';
import { parseCodebookText } from '../../src/survey/code/parse-codebook-text.ts';
import type { Part } from '../../src/survey/code/coding-context.ts';
import { type CubePlan, cubePlan } from '../../src/survey/cube/cube-plan.ts';
import type { Cube } from '../../src/survey/cube/cube.ts';
import { estimateCube } from '../../src/survey/estimate-cube.ts';
import { type CubePart, PartBuilder } from '../../src/survey/part-builder.ts';
import { protect } from '../../src/survey/protect.ts';
import { SurveyProblems } from '../../src/survey/survey-problems.ts';
import { exampleCodebook, exampleCsv, manyAnswers as answersOf } from './example-survey.ts';

/* The survey that the examples of docstrings speak of: data/codebooks/README.md tells it. */

const parsed = parseCodebookText(exampleCodebook, new SurveyProblems());
if (parsed === null) throw new Error('data/codebooks/README.md holds no codebook');

export const codebook = parsed;
const header = exampleCsv.trim().split('\n')[0]?.split(',') ?? [];
/** How its file is written. */
export const file: AnswerFile = {
  ...{ header, decimal: '.' },
  decode: (cell) => cell.normalize('NFKC').trim(),
};

/** Cuts the lines of a file of the survey. */
export function pieceOf(lines: string): Piece {
  return new TextCutter('answers.csv', ',', header.length).cut(`${header.join(',')}\n${lines}`, true);
}

const withoutHeader = (csv: string): string => csv.slice(csv.indexOf('\n') + 1);
/** The four answers of the README, and their rows. */
export const piece: Piece = pieceOf(withoutHeader(exampleCsv));
export const part: Part = { cells: piece.cells, first: 2 };

/** The lines of 200 answers. */
export const manyAnswers: string = withoutHeader(answersOf(1, 200));

/** What becomes of them: each call makes it anew, since sums are added to in place. */
export function manyPart(): CubePart {
  const builder = new PartBuilder(codebook, file, true);
  builder.add(pieceOf(manyAnswers));
  return builder.part;
}

export const plan: CubePlan = cubePlan(codebook);
export const cube: Cube = manyPart().cube;
/** Their tables before and after protection. */
export const estimates: readonly UnprotectedEstimate[] = estimateCube(codebook, plan, cube);
export const released: ProtectedEstimates = protect(codebook, estimates);
