import { fileURLToPath } from 'node:url';
import packageJson from '../package.json' with { type: 'json' };
import { buildBenchmarkSchema } from '../src/schema/build-benchmark.ts';
import { buildBenchOptions } from './bench/build/build-bench-options.ts';
import { buildGrowth } from './bench/build/build-growth.ts';
import { measureBuilds, type BuildRun } from './bench/build/measure-builds.ts';
import { thisMachine } from './bench/this-machine.ts';
import { writeBenchmark } from './bench/write-benchmark.ts';
import { isUsageError } from './survey/commands/command.ts';

const help = `Builds the whole site from nothing, then once more with nothing changed, and does so with multiples of its figures: in
a folder of its own, each figure that has a chart gets copies with tables, texts and derived values of their own. Prints
times, memory and sizes, and how the processor time grows with the number of figures.

Usage: npm run bench:build -- [--times 1,4,16] [--rounds 1] [--publish --date YYYY-MM-DD]

  --times     how many times the figures, at most 26
  --rounds    how often each site is built; medians count
  --publish   writes the results for the page /benchmark/ under the day given, since nothing here reads the clock

Takes some 10 minutes on two cores that have nothing else to do.`;

const published = fileURLToPath(new URL('../src/content/build-benchmarks/site.json', import.meta.url));
const limits = { cold: 60, unchanged: 5 };
const linearWithin = 1.25;

function tell(times: number, { figures, cold, unchanged, pages, files, bytes }: BuildRun): void {
  console.log(
    `${times} times, ${figures} figures: ${cold.seconds.toFixed(1)} s from nothing ` +
      `(${cold.processor.toFixed(1)} s of processor, ${cold.megabytes.toFixed(0)} MB), ` +
      `${unchanged.seconds.toFixed(1)} s with nothing changed; ` +
      `${pages} pages, ${files} files, ${(bytes / 1e6).toFixed(1)} MB`,
  );
}

/** Runs the benchmark; the exit code is 0 where all is well, 1 where a build failed and 2 for a wrong call. */
function run(args: readonly string[]): 0 | 1 | 2 {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help);
    return 0;
  }
  try {
    const { times, rounds, date } = buildBenchOptions(args);
    const results = measureBuilds({ times, rounds }, tell);
    if (results.length < 3) return 0;
    const growth = buildGrowth(results);
    console.log(
      `processor time = ${growth.fixed} s + ${growth.perFigure} s x figures; between the largest sites a figure costs ` +
        `${growth.ratio} times what it costs between the smallest`,
    );
    if (date === null) return 0;
    const versions = {
      ...{ engine: packageJson.version, Node: process.versions.node },
      Astro: packageJson.dependencies.astro,
    };
    const benchmark = buildBenchmarkSchema.parse({
      ...{ date, machine: thisMachine(), versions, limits, linearWithin, growth, results },
    });
    writeBenchmark(published, benchmark);
    return 0;
  } catch (error) {
    if (isUsageError(error)) {
      console.error(`bench:build: ${error.message}\n  hint: npm run bench:build -- --help`);
      return 2;
    }
    if (!(error instanceof Error) || error.name !== 'Error') throw error;
    console.error(error.message);
    return 1;
  }
}

process.exitCode = run(process.argv.slice(2));
