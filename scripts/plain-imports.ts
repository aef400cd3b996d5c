import type { ViteUserConfig } from 'astro';

type Plugin = Exclude<
  NonNullable<ViteUserConfig['plugins']>[number],
  false | null | undefined | PromiseLike<unknown> | unknown[]
>;

const mark = '\0plain-import:';

/**
 * Lets what a script loads later be loaded by `import()` alone. Vite puts around it a function that fetches style sheets
 * and modules beforehand, of which these parts have none, and which is a file, and so a request, of its own as soon as
 * the scripts of two pages need it.
 */
export const plainImports = (): Plugin => ({
  name: 'plain-imports',
  enforce: 'pre',
  resolveId: {
    filter: { id: /vite\/preload-helper/ },
    handler: (_, importer) => `${mark}${importer ?? ''}.js`,
  },
  load: {
    filter: { id: /plain-import:/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
});
