import { rm } from 'node:fs/promises';
import { buildSite, newBuildFolder, type SiteBuild } from '../site/build-site.ts';
import { serveFolder } from './static-server.ts';
import { test as base } from './site-test.ts';

/** A site that was built for one file of tests, and is served to it. */
export interface SiteElsewhere {
  /** Where it is served, with its base path: `http://127.0.0.1:1234/some/base`. */
  readonly address: string;
  /** The folder of its files. */
  readonly dist: string;
}

/** What to build: the base path, and the sources where they are not those of the project. */
interface Plan {
  readonly basePath: string;
  readonly sources?: (folder: string) => Promise<string>;
}

/** A test on a site that its worker builds, serves and removes again. */
export const testElsewhere = ({ basePath, sources }: Plan) =>
  base.extend<object, { readonly site: SiteElsewhere }>({
    site: [
      // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern.
      async ({}, use) => {
        const folder = newBuildFolder();
        const build: SiteBuild = { folder, env: { BASE_PATH: basePath } };
        const dist = await buildSite(
          sources === undefined ? build : { ...build, sources: await sources(folder) },
        );
        const { origin, close } = await serveFolder(dist, basePath);
        await use({ dist, address: origin + basePath.replace(/\/$/, '') });
        await close();
        await rm(folder, { recursive: true });
      },
      { scope: 'worker', timeout: 60_000 },
    ],
    origin: async ({ site }, use) => {
      await use(new URL(site.address).origin);
    },
  });
