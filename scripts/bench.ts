import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import packageJson from '../package.json' with { type: 'json' };
import type { BenchReport } from './bench/contender.ts';
import { writeAnswers } from './bench/write-answers.ts';

/** Who runs, each in a process of its own; the first is what the others are set against. */
const contenders = [
  { id: 'engine', script: 'engine', args: [] },
  { id: 'duckdb-labels-given', script: 'duckdb', args: ['given'] },
  { id: 'duckdb-text', script: 'duckdb', args: [] },
  { id: 'papaparse', script: 'papaparse', args: [] },
  { id: 'byte-count', script: 'byte-count', args: [] },
] as const;

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1011,100000,3360000' },
    labels: { type: 'string', default: 'codes,words' },
    rounds: { type: 'string', default: '3' },
    out: { type: 'string' },
    date: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(`npm run bench -- [--rows 1011,100000] [--labels codes,words] [--rounds 3] [--out FILE --date YYYY-MM-DD]

Times this engine beside DuckDB, PapaParse alone and a byte count, interleaved, and prints medians and ratios.
--out writes the results for the page /benchmark/; the date is yours to give, since nothing here reads the clock.`);
} else runBench();

function runBench(): void {
  const folder = join(tmpdir(), 'sme-bench');
  mkdirSync(folder, { recursive: true });
  const results = values.rows.split(',').flatMap((rows) =>
    values.labels.split(',').flatMap((labels) => {
      const path = join(folder, `answers-${rows}-${labels}.csv`);
      if (!existsSync(path)) writeAnswers(path, Number(rows), labels === 'words' ? 'words' : 'codes');
      const reports = new Map<string, BenchReport[]>();
      for (let round = 0; round < Number(values.rounds); round += 1) {
        for (const { id, script, args } of contenders) {
          const report = runContender(script, [path, labels, ...args]);
          reports.set(id, [...(reports.get(id) ?? []), report]);
        }
      }
      const own = [...reports].map(([id, all]) => ({
        ...{ id: `${rows}-${labels}-${id}`, contender: id, rows: Number(rows), labels },
        milliseconds: median(all.map(({ milliseconds }) => milliseconds)),
        megabytes: median(all.map(({ megabytes }) => megabytes)),
      }));
      const engine = own[0]?.milliseconds ?? NaN;
      console.log(
        `\n${rows} rows, ${labels}, ${(statSync(path).size / 1e6).toFixed(0)} MB, medians of ${values.rounds}:`,
      );
      for (const { contender, milliseconds, megabytes } of own) {
        const ratio = (engine / milliseconds).toFixed(2);
        console.log(
          `  ${contender.padEnd(20)} ${String(milliseconds).padStart(7)} ms ${String(megabytes).padStart(5)} MB  engine takes ${ratio} x`,
        );
      }
      rmSync(path);
      return own;
    }),
  );
  if (values.out === undefined) return;
  const machine = {
    cpu: cpus()[0]?.model ?? '',
    threads: cpus().length,
    memory: Math.round(totalmem() / 2 ** 30),
    system: release(),
  };
  const versions = {
    node: process.versions.node,
    papaparse: packageJson.dependencies.papaparse,
    duckdb: packageJson.devDependencies['@duckdb/node-api'],
    engine: packageJson.version,
  };
  const text = { date: values.date ?? '', rounds: Number(values.rounds), machine, versions, results };
  writeFileSync(values.out, `${JSON.stringify(text, null, 2)}\n`);
}

function runContender(script: string, args: readonly string[]): BenchReport {
  const file = new URL(`./bench/contenders/${script}.ts`, import.meta.url).pathname;
  return JSON.parse(execFileSync(process.execPath, [file, ...args], { encoding: 'utf8' })) as BenchReport;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
