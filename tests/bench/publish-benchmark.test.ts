import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { publishBenchmark } from '../../scripts/bench/publish-benchmark.ts';
import { type Benchmark, benchmarkSchema } from '../../src/schema/benchmark.ts';

const slow = { contender: 'r-survey', rows: 3_360_000, reason: 'tooSlow' } as const;
const found: Omit<Benchmark, 'machine'> = {
  ...{ date: '2026-11-29', versions: { R: '4.2.2' }, omissions: [slow, slow], agreements: [] },
  results: [
    {
      ...{ id: '1011-codes-engine', contender: 'engine', rows: 1011, labels: 'codes', rounds: 3 },
      ...{ milliseconds: 90, megabytes: 120 },
    },
  ],
};

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'publish-benchmark-'));
  onTestFinished(() => {
    rmSync(path, { recursive: true });
  });
  return path;
}

test('what is published fits the schema, with machine and versions, and names nobody twice', () => {
  const place = folder();
  publishBenchmark(join(place, 'engine.json'), found);
  const read = benchmarkSchema.parse(JSON.parse(readFileSync(join(place, 'engine.json'), 'utf8')));
  expect(read.omissions).toEqual([slow]);
  expect(read.results).toEqual(found.results);
  expect(read.machine.threads).toBeGreaterThan(0);
  expect(read.versions).toMatchObject({ R: '4.2.2', node: process.versions.node });
  expect(readdirSync(place)).toEqual(['engine.json']);
});

test('what is no benchmark leaves the earlier one as it was', () => {
  const place = folder();
  const path = join(place, 'engine.json');
  writeFileSync(path, 'earlier');
  expect(() => {
    publishBenchmark(path, { ...found, results: [] });
  }).toThrow();
  expect(() => {
    publishBenchmark(path, { ...found, date: 'tomorrow' });
  }).toThrow();
  expect(readFileSync(path, 'utf8')).toBe('earlier');
  expect(readdirSync(place)).toEqual(['engine.json']);
});
