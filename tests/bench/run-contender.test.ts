import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { contenders } from '../../scripts/bench/contenders.ts';
import { expectedCount } from '../../scripts/bench/expected-count.ts';
import { runContender } from '../../scripts/bench/run-contender.ts';
import { writeAnswers } from '../../scripts/bench/write-answers.ts';

const folder = mkdtempSync(join(tmpdir(), 'run-contender-'));
const path = join(folder, 'answers.csv');
writeAnswers(path, 1000, 'quoted');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

// R is not on every machine: there `npm run bench` says so.
const inNode = contenders.filter(({ file }) => file.endsWith('.ts'));

test.each(inNode)('$id makes what is expected of quotation marks and line breaks', (each) => {
  const { made, milliseconds, megabytes } = runContender(each, path, 'quoted');
  expect(made).toBe(expectedCount(each.makes, 1000, 'quoted'));
  expect(Math.min(milliseconds, megabytes)).toBeGreaterThan(0);
});
