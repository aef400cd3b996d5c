import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import packageJson from '../../package.json' with { type: 'json' };

const workflowSchema = z.object({
  jobs: z.record(z.string(), z.object({ steps: z.array(z.object({ run: z.string().optional() })) })),
});

const workflow = workflowSchema.parse(parse(readFileSync('.github/workflows/pages.yml', 'utf8')));
const runs = Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));

test('the workflow that publishes installs, builds and documents by scripts that exist', () => {
  expect(runs).toEqual(['npm ci', 'npm run build', 'npm run docs']);
  const scripts = runs.flatMap((run) => /^npm run (\S+)$/.exec(run)?.[1] ?? []);
  expect(scripts.filter((name) => !Object.hasOwn(packageJson.scripts, name))).toEqual([]);
});

test('it builds for the Node that the package asks for', () => {
  const text = readFileSync('.github/workflows/pages.yml', 'utf8');
  const major = /^>=(\d+)/.exec(packageJson.engines.node)?.[1];
  expect(text).toContain(`node-version: ${major ?? ''}\n`);
});
