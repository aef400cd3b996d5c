import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildResult } from '../../../src/schema/build-benchmark.ts';
import { median } from '../median.ts';
import type { BuildBenchOptions } from './build-bench-options.ts';
import { copyProject } from './copy-project.ts';
import { multiplyFigures } from './multiply-figures.ts';
import { timeBuild, type BuildCost } from './time-build.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));

/** One build from nothing, the next one, and what was built. */
export interface BuildRun {
  readonly figures: number;
  readonly cold: BuildCost;
  readonly unchanged: BuildCost;
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
}

/**
 * Builds the site from each number of figures, round by round, so that a machine that slows down slows all.
 *
 * @param options - how many times the figures, and how often
 * @param told - hears of each build as soon as it is done
 * @returns the medians by size
 * @throws Error where a build fails
 */
export function measureBuilds(
  { times, rounds }: Pick<BuildBenchOptions, 'times' | 'rounds'>,
  told: (times: number, run: BuildRun) => void,
): BuildResult[] {
  const runs = new Map<number, BuildRun[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const size of times) {
      const run = buildOnce(size);
      told(size, run);
      runs.set(size, [...(runs.get(size) ?? []), run]);
    }
  }
  return [...runs].flatMap(([size, own]) => buildResult(size, own));
}

function buildOnce(times: number): BuildRun {
  const folder = mkdtempSync(join(tmpdir(), 'sme-bench-build-'));
  try {
    copyProject(project, folder);
    const figures = multiplyFigures(folder, times);
    const cold = timeBuild(folder);
    const unchanged = timeBuild(folder);
    return { figures, cold, unchanged, ...contents(join(folder, 'dist')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function contents(dist: string): Pick<BuildRun, 'pages' | 'files' | 'bytes'> {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const sizes = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  return {
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
    files: files.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}

function buildResult(times: number, runs: readonly BuildRun[]): BuildResult[] {
  const [first] = runs;
  if (first === undefined) return [];
  const of = (value: (run: BuildRun) => number, decimals: number): number =>
    Number(median(runs.map(value)).toFixed(decimals));
  return [
    {
      ...{ times, figures: first.figures, rounds: runs.length },
      seconds: of(({ cold }) => cold.seconds, 1),
      processor: of(({ cold }) => cold.processor, 1),
      megabytes: of(({ cold }) => cold.megabytes, 0),
      unchanged: of(({ unchanged }) => unchanged.seconds, 1),
      ...{ pages: first.pages, files: first.files, size: of(({ bytes }) => bytes / 1e6, 0) },
    },
  ];
}
