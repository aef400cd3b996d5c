import type { Reproduction } from '../schema/reproduction.ts';

/** The two files of the survey that a reader may try the site with. */
export interface ExampleSurvey {
  readonly answers: string;
  readonly codebook: string;
}

/**
 * The generated answers behind the reproduction and their codebook, by their names among the derived tables.
 *
 * @param reproduction - of the evidence
 * @returns the names; null where respondents' answers are in use, which never leave the pipeline
 */
export function exampleSurvey(
  reproduction: Pick<Reproduction, 'codebook' | 'microdata'> | null,
): ExampleSurvey | null {
  if (reproduction?.microdata !== 'synthetic') return null;
  const stem = `${reproduction.codebook}-synthetic`;
  return { answers: `${stem}.csv`, codebook: `${stem}.codebook.json` };
}
