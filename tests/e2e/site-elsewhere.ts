import { join } from 'node:path';
import { elsewhere, otherBuild } from '../site/other-builds.ts';
import { serveFolder } from './static-server.ts';
import { oneWindowTest as base } from './site-test.ts';

/** The site that was built for a sub-path, with code where labels are expected. */
interface SiteElsewhere {
  /** Where it is served, with its base path: `http://127.0.0.1:1234/some/base`. */
  readonly address: string;
  /** The folder of its files. */
  readonly dist: string;
}

/** A test on the site below a sub-path, which its worker serves. */
export const test = base.extend<object, { readonly site: SiteElsewhere }>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern.
    async ({}, use) => {
      const dist = join(await otherBuild('elsewhere'), 'dist');
      const { origin, close } = await serveFolder(dist, elsewhere.base);
      await use({ dist, address: origin + elsewhere.base.replace(/\/$/, '') });
      await close();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  origin: async ({ site }, use) => {
    await use(new URL(site.address).origin);
  },
});
