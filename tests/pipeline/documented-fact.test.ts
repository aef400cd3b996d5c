import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sealDescriptors } from '../../scripts/pipeline/seal-descriptors.ts';
import { evidenceSchema } from '../../src/schema/evidence.ts';
import { runBuild } from './run-build.ts';
import { workspace } from './workspace.ts';

const root = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

test('the rows that the README gives for a number of another publication put it beside a figure', async () => {
  const { data, out } = workspace();
  cpSync(root('data/sources'), data, { recursive: true });
  const [, block = ''] = /```csv\n([^]*?)```/.exec(readFileSync(root('README.md'), 'utf8')) ?? [];
  const rows = [...block.matchAll(/^# (\S+\.csv): .+\n(.+)$/gm)];
  expect(rows.length).toBe(4);
  for (const [, file = '', row = ''] of rows) appendFileSync(join(data, file), `${row}\n`);
  sealDescriptors(data);
  expect(await runBuild({ data, out })).toMatchObject({ status: 0, stderr: '' });
  const { since } = evidenceSchema.parse(JSON.parse(readFileSync(join(out, 'evidence.json'), 'utf8')));
  expect(since).toContainEqual(
    expect.objectContaining({ figure: 'sec-one-innovation-gap', fact: 'example-2026-active' }),
  );
});
