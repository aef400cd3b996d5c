import type { ViteUserConfig } from 'astro';

type Plugin = Exclude<
  NonNullable<ViteUserConfig['plugins']>[number],
  false | null | undefined | PromiseLike<unknown> | unknown[]
>;

const copyMark = /\?[\w-]+&copy$/;

/**
 * Has a module that a script imports as a copy of its own, `./cite.ts?schemes&copy`, bring copies of what it imports
 * too: a module that two scripts share would be a file, and so a request, of its own.
 */
export const copiedModules = (): Plugin => ({
  name: 'copied-modules',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^\.[^?]*$/ },
    async handler(source, importer) {
      const mark = copyMark.exec(importer ?? '')?.[0];
      if (mark === undefined) return null;
      const found = await this.resolve(source, importer);
      return found === null ? null : `${found.id}${mark}`;
    },
  },
});
