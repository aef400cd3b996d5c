import { runSurvey } from '../../scripts/survey/run-survey.ts';

/** What a command printed and how it ended. */
export interface SurveyRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of `npm run survey` in this process. */
export async function surveyRun(...args: readonly string[]): Promise<SurveyRun> {
  const printed = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({
    write: (text: string): void => {
      printed[name] += text;
    },
  });
  const code = await runSurvey(args, { stdout: stream('stdout'), stderr: stream('stderr') });
  return { code, ...printed };
}
