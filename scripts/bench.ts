import { mkdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Benchmark, type BenchmarkOmission, benchmarkLabelsSchema } from '../src/schema/benchmark.ts';
import { compareWithR } from './bench/compare-with-r.ts';
import { type Contender, contenders } from './bench/contenders.ts';
import { installedVersion, versionOfR } from './bench/installed-version.ts';
import { type BenchFile, measureFile } from './bench/measure-file.ts';
import { printResults } from './bench/print-results.ts';
import { publishBenchmark } from './bench/publish-benchmark.ts';
import { runContender } from './bench/run-contender.ts';
import { writeAnswers } from './bench/write-answers.ts';

const help = `npm run bench -- [--rows 1011,100000] [--labels codes,words,quoted] [--rounds 3] [--publish --date YYYY-MM-DD]

Times this engine beside DuckDB, R's data.table and survey (where R is installed), PapaParse alone and a byte count, in
turns and each in a process of its own; prints medians and ratios, and holds the engine's estimates against those of R.
--publish writes the results for the page /benchmark/; the date is yours to give, since nothing here reads the clock.
Takes about 12 minutes on two cores that have nothing else to do.`;

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1011,100000,3360000' },
    labels: { type: 'string', default: 'codes,words,quoted' },
    rounds: { type: 'string', default: '3' },
    publish: { type: 'boolean', default: false },
    date: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(help);
else if (values.publish && values.date === undefined) {
  console.error('--publish takes the day of the measurement: --date YYYY-MM-DD');
  process.exitCode = 2;
} else await runBench();

async function runBench(): Promise<void> {
  const versions: Record<string, string> = {};
  const missing: BenchmarkOmission[] = [];
  const present = contenders.filter(({ id, needs }) => {
    const version = needs === null ? '' : installedVersion(needs);
    if (version === null) {
      console.log(`${id} is left out: ${needs} is not installed.`);
      missing.push({ contender: id, rows: null, reason: 'notInstalled' });
      return false;
    }
    if (needs !== null) versions[needs] = version;
    return true;
  });
  const r = versionOfR();
  if (r !== null) versions['R'] = r;
  const measured: Pick<Benchmark, 'results' | 'omissions' | 'agreements'>[] = [];
  for (const file of wantedFiles()) measured.push(await benchFile(file, present));
  if (!values.publish) return;
  publishBenchmark('src/content/benchmarks/engine.json', {
    date: values.date ?? '',
    versions,
    results: measured.flatMap(({ results }) => results),
    omissions: [...missing, ...measured.flatMap(({ omissions }) => omissions)],
    agreements: measured.flatMap(({ agreements }) => agreements),
  });
}

function wantedFiles(): BenchFile[] {
  const count = z.coerce.number().int().positive();
  const rounds = count.parse(values.rounds);
  return values.rows.split(',').flatMap((rows) =>
    values.labels.split(',').map((labels) => ({
      ...{ rows: count.parse(rows), labels: benchmarkLabelsSchema.parse(labels), rounds },
    })),
  );
}

async function benchFile(
  file: BenchFile,
  present: readonly Contender[],
): Promise<Pick<Benchmark, 'results' | 'omissions' | 'agreements'>> {
  const folder = join(tmpdir(), `sme-bench-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    const path = join(folder, 'answers.csv');
    const estimates = join(folder, 'estimates.csv');
    writeAnswers(path, file.rows, file.labels);
    const { results, omissions } = measureFile(file, present, (contender) =>
      runContender(contender, path, file.labels, contender.id === 'r-survey' ? [estimates] : []),
    );
    const megabytes = (statSync(path).size / 1e6).toFixed(0);
    console.log(`\n${file.rows} rows, ${file.labels}, ${megabytes} MB, medians:\n${printResults(results)}`);
    const ran = results.some(({ contender }) => contender === 'r-survey');
    const agreements = ran ? [await compareWithR(path, file, estimates)] : [];
    for (const { estimates: count, digits } of agreements) {
      console.log(`${count} shares and standard errors agree with R survey in ${digits} significant digits.`);
    }
    return { results, omissions, agreements };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
