import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { peerPackages } from './peer-packages.ts';

function project(
  wanted: Readonly<Record<string, string>>,
  installed: Readonly<Record<string, string>>,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'peers-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ dependencies: wanted }));
  for (const [name, version] of Object.entries(installed)) {
    mkdirSync(join(folder, 'node_modules', name), { recursive: true });
    writeFileSync(join(folder, 'node_modules', name, 'package.json'), JSON.stringify({ name, version }));
  }
  return folder;
}

test('packages that are there as wanted are named with their versions', () => {
  const wanted = { echarts: '6.1.0', '@observablehq/plot': '0.6.17' };
  expect(peerPackages(project(wanted, wanted))).toEqual(wanted);
});

test('what is missing or another version is told with the command that installs it', () => {
  const folder = project(
    { echarts: '6.1.0', vega: '6.4.0', vite: '8.1.0' },
    { vega: '6.3.0', vite: '8.1.0' },
  );
  expect(() => peerPackages(folder)).toThrow(
    'Not installed: echarts 6.1.0, vega 6.4.0. Run: npm ci --prefix tests/bench/site',
  );
});
