import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeChecksums } from './verify/write-checksums.ts';

/** Writes the SHA-256 of every file of the site after a build. It comes last. */
export const checksums = (): AstroIntegration => ({
  name: 'checksums',
  hooks: {
    'astro:build:done': ({ dir }) => {
      writeChecksums(fileURLToPath(dir));
    },
  },
});
