import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { manifestSchema } from '../../src/schema/evidence.ts';
import { publishFolder } from '../../scripts/pipeline/publish.ts';
import { sealDescriptors } from '../../scripts/pipeline/seal-descriptors.ts';
import { sha256 } from '../../scripts/pipeline/sha256.ts';
import { builtOnce, runBuild } from './run-build.ts';
import { runScript } from './run-script.ts';
import { contents, fixture, workspace } from './workspace.ts';

const killer = fileURLToPath(new URL('kill-at-rename.mjs', import.meta.url));
const publisher = fileURLToPath(new URL('publish-once.ts', import.meta.url));

/** A workspace with the output of an earlier run. */
async function builtWorkspace(): Promise<ReturnType<typeof workspace>> {
  const place = workspace();
  cpSync(await builtOnce(join(fixture, 'sources')), place.out, { recursive: true });
  return place;
}

describe('publish', () => {
  test('two runs write the same bytes, and the manifest says which', async () => {
    const first = workspace();
    const second = workspace();
    expect(await runBuild(first)).toMatchObject({ status: 0, stderr: '' });
    const asScript = runScript('build-data.ts', ['--data', second.data, '--out', second.out]);
    expect(asScript).toMatchObject({ status: 0, stderr: '' });
    expect(contents(first.out)).toEqual(contents(second.out));
    expect((await runBuild(first)).status).toBe(0);
    expect(contents(first.out)).toEqual(contents(second.out));
    const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(first.out, 'manifest.json'), 'utf8')));
    for (const output of manifest.outputs) {
      expect(sha256(readFileSync(join(first.out, output.path)))).toBe(output.sha256);
    }
    expect(manifest.inputs.map(({ path }) => path)).toContain('interim-report/fig-05.csv');
  });

  test('a wrong call is answered with the right one', () => {
    const { status, stderr } = runScript('build-data.ts', ['--outt', 'x']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^data: .*--outt.*\n {2}hint: npm run data -- \[--data FOLDER\]/s);
  });

  test('a run with problems leaves the earlier output as it was', async () => {
    const place = await builtWorkspace();
    const before = contents(place.out);
    appendFileSync(join(place.data, 'catalogue/terms.csv'), 'ragged,row\n');
    expect((await runBuild(place)).status).toBe(1);
    expect(contents(place.out)).toEqual(before);
    expect(readdirSync(place.folder)).toEqual(['derived', 'sources']);
  });

  test.each([1, 2])('a run killed at rename %i loses nothing, and the next run tidies up', async (rename) => {
    const place = await builtWorkspace();
    const before = contents(place.out);
    const env = { ...process.env, KILL_AT_RENAME: `${rename}` };
    const { signal } = spawnSync(process.execPath, ['--import', killer, publisher, place.out], { env });
    expect(signal).toBe('SIGKILL');
    expect(readdirSync(place.folder).length).toBeGreaterThan(2);
    if (rename === 1) expect(contents(place.out)).toEqual(before);
    // Even a run that fails puts the earlier output back where the kill came between the two renames.
    appendFileSync(join(place.data, 'catalogue/terms.csv'), 'ragged,row\n');
    expect((await runBuild(place)).status).toBe(1);
    expect(contents(place.out)).toEqual(before);
    expect(readdirSync(place.folder)).toEqual(['derived', 'sources']);
  });

  test('an output that does not become whole leaves the earlier one as it was', async () => {
    const place = await builtWorkspace();
    const before = contents(place.out);
    const begin = (next: string): void => {
      mkdirSync(next);
      writeFileSync(join(next, 'half'), '');
    };
    const gaveUp = publishFolder(place.out, (next) => {
      begin(next);
      return false;
    });
    expect(gaveUp).toBe(false);
    const broken = (next: string): boolean => {
      begin(next);
      throw new Error('broken');
    };
    expect(() => publishFolder(place.out, broken)).toThrow('broken');
    expect(contents(place.out)).toEqual(before);
    expect(readdirSync(place.folder)).toEqual(['derived', 'sources']);
  });

  test('the output of a run that is still alive is left alone', async () => {
    const place = workspace();
    const alive = `.derived.next-${process.ppid}`;
    mkdirSync(join(place.folder, alive));
    expect((await runBuild(place)).status).toBe(0);
    expect(readdirSync(place.folder)).toContain(alive);
  });

  test('a hostile label is escaped in the CSV and stays data in the JSON', async () => {
    const place = workspace();
    const file = join(place.data, 'interim-report/fig-04.csv');
    const hostile = readFileSync(file, 'utf8')
      .replace('Explore needs', '=1+1')
      .replace('イノベーションに取り組む企業', '<script>alert(1)</script>');
    writeFileSync(file, hostile);
    sealDescriptors(place.data);
    expect(await runBuild(place)).toMatchObject({ status: 0, stderr: '' });
    const csv = readFileSync(join(place.out, 'tables/fig-04.csv'), 'utf8');
    expect(csv).toContain(`,"'=1+1",`);
    expect(csv).toContain(',<script>alert(1)</script>,');
    expect(csv).toMatch(/\r\n$/);
    const table = JSON.parse(readFileSync(join(place.out, 'tables/fig-04.json'), 'utf8')) as {
      rows: object[];
    };
    expect(table.rows[0]).toMatchObject({
      categoryLabel_en: '=1+1',
      seriesLabel_ja: '<script>alert(1)</script>',
    });
  });
});
