import type { SurveyDesign } from '../../stats/survey/survey-design.ts';
import type { Cube } from '../cube/cube.ts';

/** All rows of a few variables, for what the cube cannot tell: tests and differences. */
export interface SurveyRows {
  readonly rows: number;
  readonly codes: ReadonlyMap<string, Int32Array>;
  readonly chosen: ReadonlyMap<string, readonly Uint8Array[]>;
  readonly design: SurveyDesign;
  readonly cube: Cube;
}
