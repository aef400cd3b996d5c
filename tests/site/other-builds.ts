import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite, newBuildFolder } from './build-site.ts';

/** Where the two further builds are published, in name only. */
export const elsewhere = { site: 'https://evidence.example', base: '/some/base/' };

declare module 'vitest' {
  interface ProvidedContext {
    /** The folders of two builds of the site for a sub-path, made under different clocks and languages. */
    readonly otherBuilds: { readonly tokyo: string; readonly newYork: string };
  }
}

/** Builds the site twice more before the tests of the pages, for those that compare builds. */
export default async function setup(site: TestProject): Promise<() => void> {
  const folder = newBuildFolder();
  const build = (name: string, env: Record<string, string>): Promise<string> =>
    buildSite({
      folder: join(folder, name),
      env: { ...env, SITE_URL: elsewhere.site, BASE_PATH: elsewhere.base },
    });
  const tokyo = await build('tokyo', { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' });
  const newYork = await build('new-york', { TZ: 'America/New_York', LANG: 'en_US.UTF-8', LC_ALL: 'C' });
  site.provide('otherBuilds', { tokyo, newYork });
  return () => {
    rmSync(folder, { recursive: true });
  };
}
