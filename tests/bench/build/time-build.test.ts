import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { copyProject } from '../../../scripts/bench/build/copy-project.ts';
import { timeBuild } from '../../../scripts/bench/build/time-build.ts';

/** A project whose build is a script of one line. */
function projectWith(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'time-build-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: { build: 'node build.mjs' } }));
  writeFileSync(join(folder, 'build.mjs'), script);
  return folder;
}

test('a build has time and memory, and leaves what it made', () => {
  const folder = projectWith(`import { writeFileSync } from 'node:fs'; writeFileSync('made', '');`);
  const { seconds, processor, megabytes } = timeBuild(folder);
  for (const cost of [seconds, processor, megabytes]) expect(cost).toBeGreaterThan(0);
  expect(readdirSync(folder).sort()).toEqual(['build.mjs', 'made', 'package.json']);
});

test('the processor time is that of all processes together, the memory that of the largest', () => {
  const child = `Buffer.alloc(3e8, 1);`;
  const folder = projectWith(
    `import { execFileSync } from 'node:child_process';
    for (const _ of [1, 2, 3]) execFileSync(process.execPath, ['-e', '${child}']);`,
  );
  const { megabytes } = timeBuild(folder);
  expect(megabytes).toBeGreaterThan(300);
  expect(megabytes).toBeLessThan(600);
});

test('where the site would go, and what it would be called, is not taken from outside', () => {
  process.env['OUT_DIR'] = '/nowhere';
  onTestFinished(() => {
    delete process.env['OUT_DIR'];
  });
  const folder = projectWith(`if ('OUT_DIR' in process.env) process.exit(1);`);
  expect(timeBuild(folder).seconds).toBeGreaterThan(0);
});

test('a build that fails is told with what it said last', () => {
  const folder = projectWith(`console.log('a page is missing'); process.exit(1);`);
  expect(() => timeBuild(folder)).toThrow(/The build failed:\n[^]*a page is missing/);
});

test('a copy of the project has what a build reads, and never answers of respondents', () => {
  const project = projectWith('');
  for (const room of ['src', 'scripts', 'public', 'tests', 'node_modules', 'data/sources', 'data/derived'])
    mkdirSync(join(project, room), { recursive: true });
  mkdirSync(join(project, 'data/respondents'));
  writeFileSync(join(project, 'data/respondents/answers.csv'), '');
  const folder = mkdtempSync(join(tmpdir(), 'copy-project-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  copyProject(project, folder);
  expect(readdirSync(join(folder, 'data'))).toEqual(['sources']);
  expect(readdirSync(folder).sort()).toEqual([
    ...['build.mjs', 'data', 'node_modules', 'package.json', 'public', 'scripts', 'src'],
  ]);
});
