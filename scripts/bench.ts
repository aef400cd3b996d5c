import { fileURLToPath } from 'node:url';
import type { Benchmark } from '../src/schema/benchmark.ts';
import { benchFile } from './bench/bench-file.ts';
import { benchOptions } from './bench/bench-options.ts';
import { presentContenders } from './bench/present-contenders.ts';
import { printOmission } from './bench/print-omission.ts';
import { publishBenchmark } from './bench/publish-benchmark.ts';
import { isUsageError } from './survey/commands/command.ts';

const help = `Times this engine beside DuckDB, R's data.table and survey (where R is installed), PapaParse alone and a byte count, in
turns and each in a process of its own; prints medians and ratios, and holds the engine's estimates against those of R.

Usage: npm run bench -- [--rows 1011,100000] [--labels codes,words,quoted] [--rounds 3] [--publish --date YYYY-MM-DD]

  --rows      how many respondents, at least 1000; 1011, 100000 and 3360000 where it is left out
  --labels    codes: digits; words: Japanese; quoted: digits in quotation marks, with line breaks inside a column
  --rounds    how often each runs
  --publish   writes the results for the page /benchmark/ under the day given, since nothing here reads the clock

Takes some 12 minutes on two cores that have nothing else to do.`;

const published = fileURLToPath(new URL('../src/content/benchmarks/engine.json', import.meta.url));

/** Runs the benchmark; the exit code is 0 where all is well, 1 where a contender failed and 2 for a wrong call. */
async function run(args: readonly string[]): Promise<0 | 1 | 2> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help);
    return 0;
  }
  try {
    const { files, date } = benchOptions(args);
    const { present, omissions, versions } = presentContenders();
    for (const omission of omissions) console.log(printOmission(omission));
    const measured: Pick<Benchmark, 'results' | 'omissions' | 'agreements'>[] = [];
    for (const file of files) measured.push(await benchFile(file, present));
    if (date === null) return 0;
    publishBenchmark(published, {
      ...{ date, versions },
      results: measured.flatMap(({ results }) => results),
      omissions: [...omissions, ...measured.flatMap((each) => each.omissions)],
      agreements: measured.flatMap(({ agreements }) => agreements),
    });
    return 0;
  } catch (error) {
    if (isUsageError(error)) {
      console.error(`bench: ${error.message}\n  hint: npm run bench -- --help`);
      return 2;
    }
    if (!(error instanceof Error) || error.name !== 'Error') throw error;
    console.error(error.message);
    return 1;
  }
}

process.exitCode = await run(process.argv.slice(2));
