import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { readFingerprints } from '../../src/evidence/read-fingerprints.ts';
import { cellRecords, thingRecords, type CellsFile, type ThingsFile } from '../../src/verify/verify-files.ts';
import { verifyFile, verifyVersions } from '../../src/verify/verify-versions.ts';

const releases = mkdtempSync(join(tmpdir(), 'releases-'));
afterAll(() => {
  rmSync(releases, { recursive: true });
});

function release(version: string, text: string | null): void {
  const folder = join(releases, version, 'verify');
  mkdirSync(folder, { recursive: true });
  if (text !== null) writeFileSync(join(folder, 'things.json'), text);
}

const { version: current } = readEvidence().all;

test('without releases the version that is built is the only one', () => {
  expect(verifyVersions(releases)).toEqual({ current, versions: [current] });
  expect(verifyVersions(join(releases, 'not-there'))).toEqual({ current, versions: [current] });
});

test('releases come after the current version, the newest first, and are served as they were frozen', () => {
  const frozen = '{ "version":"0.0.9" ,"records":{}}\n';
  release('0.0.9', frozen);
  release('0.0.10', '{}');
  release('0.0.2', null);
  expect(verifyVersions(releases).versions).toEqual([current, '0.0.10', '0.0.9']);
  expect(verifyFile('0.0.9', 'things', releases)).toBe(frozen);
});

test('the version that is built is served from its own data, frozen or not', () => {
  release(current, 'frozen');
  expect(verifyVersions(releases).versions.filter((version) => version === current)).toEqual([current]);
  expect(JSON.parse(verifyFile(current, 'things', releases))).toMatchObject({ version: current });
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
