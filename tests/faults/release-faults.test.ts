import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { writeRelease } from '../../scripts/release/make-release.ts';
import { Problems } from '../../scripts/pipeline/problem.ts';
import { checkReleases } from '../../scripts/release/check-releases.ts';
import { stampVersion } from '../../scripts/release/stamp-version.ts';
import { anyRelease } from './any-release.ts';
import { failDisk } from './disk-fault.mjs';

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'release-faults-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

const preload = fileURLToPath(new URL('disk-fault.mjs', import.meta.url));
const writer = fileURLToPath(new URL('write-any-release.ts', import.meta.url));
/** The changes to the disk that writing a release takes. */
const changes = 4;

/** Writes the release after a run that failed, and finds nothing but it. */
function expectWritten(folder: string): void {
  writeRelease(folder, anyRelease());
  const problems = new Problems();
  checkReleases(folder, problems);
  expect(problems.count).toBe(0);
  expect(readdirSync(folder)).toEqual(['1.0.0']);
}

test.each(['full', 'readOnly'] as const)(
  'a disk that is %s at any change leaves no release, and the next run makes it',
  (kind) => {
    const release = anyRelease();
    for (let at = 1; at <= changes; at += 1) {
      const folder = temporary();
      const { mend } = failDisk(folder, kind, at);
      const write = (): void => {
        writeRelease(folder, release);
      };
      // A full disk still renames: the last change succeeds there.
      if (kind === 'full' && at === changes) write();
      else expect(write).toThrow(/ENOSPC|EROFS/);
      mend();
      expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual(
        kind === 'full' && at === changes ? ['1.0.0'] : [],
      );
      if (!readdirSync(folder).includes('1.0.0')) expectWritten(folder);
    }
  },
);

test('a run that is killed in the middle of any change leaves no release, and the next run makes it', () => {
  for (let at = 1; at <= changes; at += 1) {
    const folder = temporary();
    const env = { ...process.env, FAULT_BELOW: folder, FAULT_AT: `${at}` };
    expect(spawnSync(process.execPath, ['--import', preload, writer, folder], { env }).signal).toBe(
      'SIGKILL',
    );
    expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual([]);
    expectWritten(folder);
  }
  const folder = temporary();
  const env = { ...process.env, FAULT_BELOW: folder, FAULT_AT: `${changes + 1}` };
  expect(spawnSync(process.execPath, ['--import', preload, writer, folder], { env }).status).toBe(0);
  expect(readdirSync(folder)).toEqual(['1.0.0']);
});

test('a file that names the version is as it was or as it will be, whatever the disk does', () => {
  const folder = temporary();
  const files = ['package.json', 'package-lock.json', 'CITATION.cff'];
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  const inFolder = (): string[] => files.map((file) => readFileSync(join(folder, file), 'utf8'));
  const stamp = (): void => {
    stampVersion('9.9.9', '2030-01-01');
  };
  const home = process.cwd();
  onTestFinished(() => {
    process.chdir(home);
  });
  const reset = (): void => {
    for (const [at, file] of files.entries()) writeFileSync(join(folder, file), texts[at] ?? '');
  };
  process.chdir(folder);
  reset();
  stamp();
  const after = inFolder();
  for (let at = 1; at <= 2 * files.length; at += 1) {
    reset();
    const { mend } = failDisk('', at % 2 === 1 ? 'full' : 'readOnly', at);
    expect(stamp).toThrow(/ENOSPC|EROFS/);
    mend();
    for (const [index, text] of inFolder().entries()) expect([texts[index], after[index]]).toContain(text);
  }
  stamp();
  expect(inFolder().every((text) => text.includes('9.9.9'))).toBe(true);
  expect(readdirSync(folder).toSorted()).toEqual(files.toSorted());
});
