import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '../pipeline/run-script.ts';
import { fixture, workspace } from '../pipeline/workspace.ts';
import { appendFileSync } from 'node:fs';

test('says that the check was skipped where there is no text', () => {
  const run = runScript('check-coverage.ts', ['/nowhere/report.txt']);
  expect(run).toMatchObject({ status: 0, stderr: '' });
  expect(run.stdout).toBe("Coverage was skipped: the report's text is not at /nowhere/report.txt.\n");
});

test('--help tells how it is called, and a wrong call leads there', () => {
  const help = runScript('check-coverage.ts', ['--help']);
  expect(help).toMatchObject({ status: 0, stderr: '' });
  expect(help.stdout).toContain('Usage: npm run coverage -- [PATH] [--data FOLDER]');
  const { status, stderr } = runScript('check-coverage.ts', ['--halp']);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^coverage: Unknown option '--halp'.*\n {2}hint: npm run coverage -- --help\n$/);
});

test('ends at zero for the sample, and with exit 1 for a number left over', () => {
  const { folder } = workspace();
  const data = join(fixture, 'sources');
  expect(runScript('check-coverage.ts', ['--data', data, join(fixture, 'report.txt')])).toMatchObject({
    status: 0,
  });
  const longer = join(folder, 'report.txt');
  appendFileSync(longer, '5. 課題\n\n約９割が答えた。\n');
  const run = runScript('check-coverage.ts', ['--data', data, longer]);
  expect(run.status).toBe(1);
  expect(run.stderr).toContain('report.txt:3: "9" in …');
});
