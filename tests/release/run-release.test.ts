import { expect, test } from 'vitest';
import { runRelease } from '../../scripts/release/run-release.ts';

test.each([
  [[]],
  [['1.0.0']],
  [['1.0', '--date', '2026-11-29']],
  [['1.0.0', '--date', 'today']],
  [['1.0.0', '2.0.0', '--date', '2026-11-29']],
  [['1.0.0', '--force']],
])('a wrong call %j is told how it is called', async (args) => {
  const said: string[] = [];
  expect(await runRelease(args, { log: () => undefined, error: (line: string) => said.push(line) })).toBe(2);
  expect(said).toEqual(['usage: npm run release -- X.Y.Z --date YYYY-MM-DD']);
});
