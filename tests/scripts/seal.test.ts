import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '../pipeline/run-script.ts';
import { workspace } from '../pipeline/workspace.ts';

test('seals what changed and touches nothing else of the descriptor', () => {
  const { data } = workspace();
  expect(runScript('seal.ts', ['--data', data]).stdout).toBe('every seal holds\n');
  const descriptor = join(data, 'catalogue/terms.json');
  const before = readFileSync(descriptor, 'utf8');
  appendFileSync(join(data, 'catalogue/terms.csv'), 'wcag,WCAG 2.2,WCAG 2.2\n');
  expect(runScript('seal.ts', ['--data', data]).stdout).toBe('sealed catalogue/terms.csv\n');
  const after = readFileSync(descriptor, 'utf8');
  expect(after).not.toBe(before);
  const unsealed = (text: string) => text.replace(/"sha256": "[0-9a-f]{64}"/, '');
  expect(unsealed(after)).toBe(unsealed(before));
});
