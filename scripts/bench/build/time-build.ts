import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a build cost. */
export interface BuildCost {
  /** Wall time. */
  readonly seconds: number;
  /** Processor time of all its processes in seconds. */
  readonly processor: number;
  /** The largest resident memory of one of its processes in MB. */
  readonly megabytes: number;
}

/** What settles where a build goes and what it takes over: the build that is timed takes none of it from outside. */
const settings = /^(?:npm_.*|SITE_URL|BASE_PATH|CONTACT_URL|PDF_FILES|OUT_DIR|DERIVED_DIR|CACHE_DIR)$/;

/** How much of what a failed build said is told. */
const lastLines = 20;

/**
 * Builds a project as `npm run build` does, and measures it.
 *
 * @param project - a copy of the project; the site goes to its `dist`, its caches to its `cache`
 * @throws Error where the build fails, with what it said last
 */
export function timeBuild(project: string): BuildCost {
  const usage = mkdtempSync(join(project, 'usage-'));
  const kept = Object.entries(process.env).filter(([name]) => !settings.test(name));
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--run', 'build'], {
    cwd: project,
    ...{ encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'pipe'] },
    env: {
      ...Object.fromEntries(kept),
      ...{ CACHE_DIR: join(project, 'cache'), USAGE_FOLDER: usage },
      NODE_OPTIONS: `--import=${new URL('report-usage.ts', import.meta.url).href}`,
    },
  });
  const seconds = (performance.now() - began) / 1000;
  if (status !== 0) {
    const said = `${stdout}\n${stderr}`.trimEnd().split('\n').slice(-lastLines).join('\n');
    throw new Error(`The build failed:\n${said}`);
  }
  const used = readdirSync(usage).map(
    (file) => JSON.parse(readFileSync(join(usage, file), 'utf8')) as Omit<BuildCost, 'seconds'>,
  );
  rmSync(usage, { recursive: true });
  return {
    seconds,
    processor: used.reduce((sum, { processor }) => sum + processor, 0),
    megabytes: Math.max(...used.map(({ megabytes }) => megabytes)),
  };
}
