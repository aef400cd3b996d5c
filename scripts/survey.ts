import { runSurvey } from './survey/run-survey.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads may have seen enough, as `head` has.
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
process.exitCode = await runSurvey(process.argv.slice(2), process);
