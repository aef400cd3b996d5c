import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { buildData } from '../../scripts/pipeline/build-data.ts';

/** How the pipeline ended, and what it said, as a terminal would have it. */
export interface BuildRun {
  readonly status: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the pipeline in the process of the test, which takes a tenth of the time of a process of its own. */
export async function runBuild({ data, out }: { data: string; out: string }): Promise<BuildRun> {
  const said = { stdout: '', stderr: '' };
  const status = await buildData(['--data', data, '--out', out], {
    log: (line: string) => {
      said.stdout += `${line}\n`;
    },
    error: (line: string) => {
      said.stderr += `${line}\n`;
    },
  });
  return { status, ...said };
}

const outputs = new Map<string, Promise<string>>();

/** The output for sources that no test changes: a worker makes it once for all its tests, and none may write to it. */
export function builtOnce(data: string): Promise<string> {
  const output = outputs.get(data) ?? buildFor(data);
  outputs.set(data, output);
  return output;
}

async function buildFor(data: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'pipeline-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true });
  });
  const out = join(folder, 'derived');
  expect(await runBuild({ data, out })).toMatchObject({ status: 0, stderr: '' });
  return out;
}
