import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtOnce } from './run-build.ts';
import { fixture } from './workspace.ts';

test('a download carries words where the site has a reference', async () => {
  const out = await builtOnce(join(fixture, 'sources'));
  const csv = readFileSync(join(out, 'tables/sources.csv'), 'utf8');
  expect(csv).toContain('1011 of 18968 answered, a response rate of 5.3%. Firms with 20-299 staff');
  expect(csv).not.toMatch(/\{[a-z]+:/);
});
