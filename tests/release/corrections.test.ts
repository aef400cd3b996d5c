import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { Problems } from '../../scripts/pipeline/problem.ts';
import { checkCorrections } from '../../scripts/release/check-corrections.ts';
import { prepareRelease, writeRelease } from '../../scripts/release/make-release.ts';
import { missingCorrections } from '../../scripts/release/missing-corrections.ts';
import { correctionColumns, type Correction } from '../../src/schema/correction.ts';

const folder = mkdtempSync(join(tmpdir(), 'corrections-'));
const file = join(folder, 'corrections.csv');
const releases = join(folder, 'releases');
const header = correctionColumns.join();
const first = 'active-share,1.0.1,2026-12-01,st:active,4割,40%,5割,50%,書き間違い,A slip';
const second =
  'fig-05-profit,1.0.2,2026-12-02,cell:fig-05/profit,28%,28%,29%,29%,"写し間違い、一字",A misprint';

function check(...rows: string[]): { corrections: Correction[]; told: string } {
  writeFileSync(file, [header, ...rows, ''].join('\n'));
  const problems = new Problems();
  const corrections = checkCorrections(file, releases, problems);
  return { corrections, told: problems.count === 0 ? '' : problems.toString() };
}

beforeAll(() => {
  const empty = new TextEncoder().encode('{"records":{}}');
  mkdirSync(releases);
  writeFileSync(file, `${header}\n${first}\n`);
  writeRelease(
    releases,
    prepareRelease('1.0.1', '2026-12-01', new Map([['fingerprints.json', empty]]), file, releases),
  );
  return () => {
    rmSync(folder, { recursive: true });
  };
});

test('a list that grows is right', () => {
  const { corrections, told } = check(first, second);
  expect(told).toBe('');
  expect(corrections.map(({ id, why_ja: why }) => [id, why])).toEqual([
    ['active-share', '書き間違い'],
    ['fig-05-profit', '写し間違い、一字'],
  ]);
});

test('a published correction that is missing is refused, or a list that is', () => {
  expect(check(second).told).toContain('"active-share" was published and is missing');
  expect(check().told).toContain('put back the row of release 1.0.1');
  rmSync(file);
  const problems = new Problems();
  checkCorrections(file, releases, problems);
  expect(problems.toString()).toContain('"active-share" was published and is missing');
});

test('a published correction that says something else is refused', () => {
  expect(check(first.replace('書き間違い', '計算違い')).told).toContain('was published with another why_ja');
  expect(check(first.replace('1.0.1', '1.0.3')).told).toContain('was published with another version');
});

test.each([
  ['an id twice', [first, first], '3 id: "active-share" stands twice'],
  ['an empty cell', [first, second.replace('A misprint', ' ')], '3 why_en: must not be empty'],
  ['no reference', [first, second.replace('cell:', '')], '3 record: must be a reference'],
  ['no version', [first, second.replace('1.0.2', '1.0')], '3 version: must be three numbers'],
  ['no day', [first, second.replace('2026-12-02', '2026-13-02')], '3 date:'],
])('%s is told with its row and column', (_, rows, what) => {
  expect(check(...rows).told).toContain(what);
});

test('a list with other columns is refused', () => {
  writeFileSync(file, 'id,version\nx,1.0.0\n');
  const problems = new Problems();
  checkCorrections(file, join(folder, 'none'), problems);
  expect(problems.toString()).toContain(`make them ${header}`);
});

test('a published number that is mended without a correction is found; what follows from it needs none', () => {
  const { corrections } = check(first, second);
  const changes = ['st:active', 'cell:fig-05/profit', 'dv:difference', 'table:fig-05'].map(
    (record) => ({ kind: 'recordChanged', record }) as const,
  );
  expect(missingCorrections('1.0.1', changes, corrections, () => true)).toEqual(['cell:fig-05/profit']);
  expect(missingCorrections('1.0.3', changes, corrections, (record) => record === 'st:active')).toEqual([
    'st:active',
  ]);
  expect(missingCorrections('1.0.3', [{ kind: 'recordAdded', record: 'st:new' }], [], () => true)).toEqual(
    [],
  );
});
