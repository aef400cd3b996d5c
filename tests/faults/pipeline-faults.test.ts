import { spawn } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recoverOutput } from '../../scripts/pipeline/publish.ts';
import { builtOnce, runBuild } from '../pipeline/run-build.ts';
import { contents, fixture, workspace } from '../pipeline/workspace.ts';
import { failDisk } from './disk-fault.mjs';

const preload = fileURLToPath(new URL('disk-fault.mjs', import.meta.url));
const script = fileURLToPath(new URL('../../scripts/build-data.ts', import.meta.url));
/** How many points are drawn, as a multiple of what every test run does: `FAULT_TIMES=50` for a long run. */
const times = Number(process.env['FAULT_TIMES'] ?? 1);

type Place = ReturnType<typeof workspace>;

async function builtWorkspace(): Promise<Place> {
  const place = workspace();
  cpSync(await builtOnce(join(fixture, 'sources')), place.out, { recursive: true });
  return place;
}

/** The pipeline in a process of its own, which may run beside another. */
function start(
  { data, out }: Place,
  env: Record<string, string> = {},
): Promise<{ code: number | null; said: string }> {
  const options = 'FAULT_BELOW' in env ? ['--import', preload] : [];
  const child = spawn(process.execPath, [...options, script, '--data', data, '--out', out], {
    env: { ...process.env, ...env },
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ code, said });
    });
  });
}

/** How many changes to the disk a run makes. */
async function changesOf(place: Place): Promise<number> {
  const { seen, mend } = failDisk(place.folder, 'count', 0);
  expect((await runBuild(place)).status).toBe(0);
  mend();
  return seen.changes;
}

/** Points of a run that are drawn by the seed of the properties. */
function points(changes: number, count: number): number[] {
  const { seed = 0 } = fc.readConfigureGlobal();
  return fc.sample(fc.integer({ min: 1, max: changes }), { seed, numRuns: count });
}

test('a disk that is full or refuses at any point keeps the earlier output, and says so', async () => {
  const place = await builtWorkspace();
  const before = contents(place.out);
  const drawn = points(await changesOf(place), 2 * times);
  for (const [turn, at] of drawn.entries()) {
    const { mend } = failDisk(place.folder, turn % 2 === 0 ? 'full' : 'readOnly', at);
    const { status, stderr } = await runBuild(place);
    mend();
    // As the next run begins: a disk that fails between two renames keeps the earlier output beside its place.
    recoverOutput(place.out);
    expect(contents(place.out)).toEqual(before);
    if (status === 1) expect(stderr).toMatch(/the system refused: (?:ENOSPC|EROFS)/);
  }
  expect((await runBuild(place)).status).toBe(0);
  expect(contents(place.out)).toEqual(before);
  expect(readdirSync(place.folder)).toEqual(['derived', 'sources']);
  if (times > 1) console.log(`${drawn.length} runs on a disk that fails`);
});

test('a run that is killed in the middle of any change loses nothing, and the next one tidies up', async () => {
  const place = await builtWorkspace();
  const before = contents(place.out);
  const drawn = points(await changesOf(place), times);
  for (const at of drawn) {
    expect((await start(place, { FAULT_BELOW: place.folder, FAULT_AT: `${at}` })).code).toBeNull();
    expect((await runBuild(place)).status).toBe(0);
    expect(contents(place.out)).toEqual(before);
    expect(readdirSync(place.folder)).toEqual(['derived', 'sources']);
  }
  if (times > 1) console.log(`${drawn.length} runs killed`);
});

// Two processes beside each other take as long as all the other tests here.
test.runIf(times > 1)('two runs at once leave one whole output', async () => {
  for (let turn = 0; turn < times; turn += 1) {
    const place = await builtWorkspace();
    const before = contents(place.out);
    const ended = await Promise.all([start(place), start(place)]);
    expect(ended.map(({ code }) => code)).toContain(0);
    for (const { code, said } of ended) if (code !== 0) expect(said).toContain('the system refused');
    expect(contents(place.out)).toEqual(before);
    expect(readdirSync(place.folder)).toEqual(['derived', 'sources']);
  }
});

test('every source file that is missing is named, and the earlier output stays', async () => {
  const place = await builtWorkspace();
  const before = contents(place.out);
  const files = readdirSync(place.data, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:csv|json)$/.test(file),
  );
  for (const at of points(files.length, 4 * times)) {
    const file = files[at - 1] ?? '';
    rmSync(join(place.data, file));
    const { status, stderr } = await runBuild(place);
    expect(status).toBe(1);
    expect(stderr).toContain(file.replace(/\.\w+$/, ''));
    expect(contents(place.out)).toEqual(before);
    cpSync(join(fixture, 'sources', file), join(place.data, file));
  }
});
