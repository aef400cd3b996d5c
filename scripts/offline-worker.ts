import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { rolldown } from 'rolldown';
import { message } from '../src/i18n/messages.ts';
import { locales } from '../src/schema/locale.ts';

/** Writes the service worker `sw.js` after a build. It is made last, since it knows by a hash what was built. */
export const offlineWorker = (): AstroIntegration => {
  let base = '/';
  return {
    name: 'offline-worker',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir }) => {
        const code = await workerScript({ base, build: buildHash(fileURLToPath(dir)), words: words() });
        writeFileSync(new URL('sw.js', dir), code);
      },
    },
  };
};

/** The same for the same data and assets, whenever and wherever they were built. */
function buildHash(dist: string): string {
  const hash = createHash('sha256').update(readFileSync(join(dist, 'data/manifest.json')));
  // The name of an asset holds the hash of its content.
  for (const name of readdirSync(join(dist, '_astro')).sort()) hash.update(`\n${name}`);
  return hash.digest('hex').slice(0, 16);
}

function words(): object {
  return Object.fromEntries(
    locales.map((locale) => [
      locale,
      { kept: message(locale, 'offline.notice'), missing: message(locale, 'offline.missing') },
    ]),
  );
}

async function workerScript(build: object): Promise<string> {
  const bundle = await rolldown({
    input: 'src/offline/worker.ts',
    transform: { define: { offlineBuild: JSON.stringify(build) } },
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true, codeSplitting: false });
  await bundle.close();
  return output[0].code;
}
