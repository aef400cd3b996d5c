import type { SurveyDesign } from '../survey/survey-design.ts';

/** A design whose weights were fitted to known totals, with what should be published about the fit. */
export interface FittedWeights {
  /** The design with the new weights; its standard errors know of the fit. */
  readonly design: SurveyDesign;
  /** Whether the last cycle changed too little to go on, so that the totals are met. */
  readonly converged: boolean;
  /** Cycles over all margins. */
  readonly cycles: number;
  /** The largest difference between a total and its weights, as a share of the total. */
  readonly largestMarginError: number;
  /** The smallest ratio of a weight after to the one before. */
  readonly ratioLow: number;
  /** The largest ratio. */
  readonly ratioHigh: number;
  /** Kish's effective number of the new weights. */
  readonly effectiveN: number;
  /** Rows whose ratio was held at a limit; 0 where there was none. */
  readonly trimmed: number;
}
