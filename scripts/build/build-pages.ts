import { spawnSync, type StdioOptions } from 'node:child_process';

/**
 * Has Astro build the pages from the derived tables.
 *
 * @param env - what differs from the environment of this process
 * @param stdio - where Astro speaks
 * @returns whether the site was built
 */
export function buildPages(env: Readonly<Record<string, string>>, stdio: StdioOptions): boolean {
  const { status } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    stdio,
    env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return status === 0;
}
