import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checksumsName, folderHashes } from './verify/folder-hashes.ts';

/** Writes the SHA-256 of every file of the site after a build, as `sha256sum --check` reads it. It comes last. */
export const checksums = (): AstroIntegration => ({
  name: 'checksums',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const lines = [...folderHashes(fileURLToPath(dir))].map(([path, hash]) => `${hash}  ${path}\n`);
      writeFileSync(new URL(checksumsName, dir), lines.join(''));
    },
  },
});
