import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Sbom } from '../../scripts/sbom/settled-sbom.ts';
import { settledSbom } from '../../scripts/sbom/settled-sbom.ts';
import { lockedPackages } from '../packages/lock-file.ts';

function asNpmWritesIt(
  run: { serial: string; time: string; folder: string; npm: string },
  names: string[],
): string {
  return JSON.stringify({
    specVersion: '1.5',
    serialNumber: run.serial,
    metadata: {
      timestamp: run.time,
      tools: [{ name: 'cli', version: run.npm }],
      component: { 'bom-ref': 'x@1', name: run.folder },
    },
    components: names.map((name) => ({ 'bom-ref': name })),
    dependencies: names.map((ref) => ({ ref, dependsOn: names })),
  });
}

test('two runs on two machines give the same bill', () => {
  const one = asNpmWritesIt({ serial: 'urn:1', time: '2026', folder: 'a', npm: '11' }, ['a@1', 'B@1']);
  const other = asNpmWritesIt({ serial: 'urn:2', time: '2027', folder: 'b', npm: '12' }, ['B@1', 'a@1']);
  const bill = settledSbom(one, 'x');
  expect(JSON.stringify(bill)).toBe(JSON.stringify(settledSbom(other, 'x')));
  expect(bill.components.map((component) => component['bom-ref'])).toEqual(['B@1', 'a@1']);
});

test('the bill names every package of the lock file with its licence and hash', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sbom-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const output = join(folder, 'sbom.json');
  execFileSync(process.execPath, ['scripts/sbom.ts', '--output', output], { encoding: 'utf8' });
  const sbom = JSON.parse(readFileSync(output, 'utf8')) as Sbom;
  const named = new Set(sbom.components.map((component) => component['bom-ref']));
  const locked = new Set(lockedPackages('.').map(({ name, version }) => `${name}@${version}`));
  expect([...locked].filter((name) => !named.has(name))).toEqual([]);
  expect(sbom.components.filter((component) => !('hashes' in component))).toEqual([]);
});
