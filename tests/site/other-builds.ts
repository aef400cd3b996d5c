import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSite, newBuildFolder } from './build-site.ts';
import { hostileSources } from './hostile-labels.ts';
import { distFolder } from './page-paths.ts';

/** Where the build for a sub-path is published, in name only. */
export const elsewhere = { site: 'https://evidence.example', base: '/some/base/' };

/** The further builds that tests compare and visit: each fills an empty folder. */
const plans = {
  /** The site itself once more, under another clock and language, with nothing from the caches of the first build. */
  twin: (folder: string) => buildSite({ folder, env: { ...otherPlace(), CACHE_DIR: join(folder, 'cache') } }),
  /** The site for a sub-path, with code where labels are expected. */
  elsewhere: async (folder: string) =>
    buildSite({
      folder,
      sources: await hostileSources(folder),
      env: { SITE_URL: elsewhere.site, BASE_PATH: elsewhere.base },
    }),
};

/** A further build, by what is different about it. */
export type OtherBuild = keyof typeof plans;

/**
 * Builds the site once more, once for each build in `dist/`: whoever asks first waits, and the others find it done.
 *
 * @returns a folder with the derived tables in `derived` and the site in `dist`
 */
export async function otherBuild(name: OtherBuild): Promise<string> {
  const building = newBuildFolder();
  const parent = dirname(building);
  const home = join(parent, `${name}-of-${statSync(join(distFolder, 'index.html')).mtimeMs}`);
  if (!existsSync(home)) await plans[name](building);
  // Two who asked at the same time both built: the later one takes what the earlier one left.
  if (existsSync(home)) {
    rmSync(building, { recursive: true });
    return home;
  }
  renameSync(building, home);
  const outdated = readdirSync(parent).filter((other) => other.startsWith(`${name}-of-`));
  for (const other of outdated)
    if (join(parent, other) !== home) rmSync(join(parent, other), { recursive: true });
  return home;
}

/** As far from here as may be: a clock at least eleven hours away, and the other of the two languages. */
function otherPlace(): Record<string, string> {
  const hoursEast = -new Date().getTimezoneOffset() / 60;
  const language = /^ja/.test(process.env['LC_ALL'] ?? process.env['LANG'] ?? '')
    ? 'en_US.UTF-8'
    : 'ja_JP.UTF-8';
  return {
    TZ: hoursEast > 1 ? 'Pacific/Pago_Pago' : 'Pacific/Kiritimati',
    LANG: language,
    LC_ALL: language,
  };
}
