import type { TestProject } from 'vitest/node';
import { otherBuild } from './other-builds.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folders of two further builds of the site, as `otherBuild` makes them. */
    readonly otherBuilds: { readonly twin: string; readonly elsewhere: string };
  }
}

/** Has the site built twice more, at once, before the tests of the pages. */
export default async function setup(site: TestProject): Promise<void> {
  const [twin, elsewhere] = await Promise.all([otherBuild('twin'), otherBuild('elsewhere')]);
  site.provide('otherBuilds', { twin, elsewhere });
}
