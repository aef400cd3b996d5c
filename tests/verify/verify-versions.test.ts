import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { prepareRelease, writeRelease } from '../../scripts/release/make-release.ts';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { readFingerprints } from '../../src/evidence/read-fingerprints.ts';
import { cellRecords, thingRecords, type CellsFile, type ThingsFile } from '../../src/verify/verify-files.ts';
import { verifyFile, verifyVersions } from '../../src/verify/verify-versions.ts';

const home = mkdtempSync(join(tmpdir(), 'releases-'));
const releases = join(home, 'releases');
const { version: current } = readEvidence().all;
const frozen = '{ "version":"0.0.9" ,"records":{}}\n';
for (const version of ['0.0.2', '0.0.9', '0.0.10']) release(releases, version, frozen);
afterAll(() => {
  rmSync(home, { recursive: true });
});

function release(folder: string, version: string, things: string): void {
  const files = { 'fingerprints.json': '{"records":{}}', 'verify/things.json': things };
  const bytes = Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
  writeRelease(folder, prepareRelease(version, '2026-11-29', new Map(bytes), null, folder));
}

test('without releases the version that is built is the only one', () => {
  expect(verifyVersions(join(home, 'not-there'))).toEqual({ current, versions: [current] });
});

test('releases come after the current version, the newest first, and are served as they were frozen', () => {
  expect(verifyVersions(releases).versions).toEqual([current, '0.0.10', '0.0.9', '0.0.2']);
  expect(verifyFile('0.0.9', 'things', releases)).toBe(frozen);
});

test('the version that is built is served from its own data, frozen or not', () => {
  const own = join(home, 'own');
  const [version = ''] = current.split('-');
  release(own, version, 'frozen');
  expect(verifyVersions(own).versions.filter((each) => each === current)).toEqual([current]);
  expect(JSON.parse(verifyFile(current, 'things', own))).toMatchObject({ version: current });
});

test('the two files of a version hold everything that has a fingerprint, once', () => {
  const things = thingRecords(JSON.parse(verifyFile(current, 'things', releases)) as ThingsFile);
  const cells = cellRecords(JSON.parse(verifyFile(current, 'cells', releases)) as CellsFile, things);
  expect(things.size + cells.size).toBe(readFingerprints().size);
  for (const [reference, fingerprint] of readFingerprints())
    expect([reference, (things.get(reference) ?? cells.get(reference))?.fingerprint]).toEqual([
      reference,
      fingerprint,
    ]);
});
