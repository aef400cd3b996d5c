import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { runScript } from './run-script.ts';
import { workspace } from './workspace.ts';

// Each test starts processes, which takes long on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

test('a download carries words where the site has a reference', () => {
  const { data, out } = workspace();
  runScript('build-data.ts', ['--data', data, '--out', out]);
  const csv = readFileSync(join(out, 'tables/sources.csv'), 'utf8');
  expect(csv).toContain('1011 of 18968 answered, a response rate of 5.3%. Firms with 20-299 staff');
  expect(csv).not.toMatch(/\{[a-z]+:/);
});
