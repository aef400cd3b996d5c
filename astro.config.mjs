import { defineConfig } from 'astro/config';
import { checksums } from './scripts/checksums.ts';
import { copiedModules } from './scripts/copied-modules.ts';
import { devWatch } from './scripts/dev-watch.ts';
import { hostHeaders } from './scripts/host-headers.ts';
import { offlineWorker } from './scripts/offline-worker.ts';
import { plainImports } from './scripts/plain-imports.ts';
import { searchIndex } from './scripts/search-index.ts';
import { sitemap } from './scripts/sitemap.ts';

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  // What is below it follows at once.
  base: (process.env.BASE_PATH ?? '/').replace(/\/?$/, '/'),
  outDir: process.env.OUT_DIR ?? './dist',
  cacheDir: process.env.CACHE_DIR ?? './node_modules/.astro',
  output: 'static',
  trailingSlash: 'always',
  // Astro's newer default 'jsx' turns a line break inside Japanese text into a visible space.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never' },
  i18n: {
    defaultLocale: 'ja',
    locales: ['ja', 'en'],
    routing: { prefixDefaultLocale: false },
  },
  // Shiki writes inline styles, which a strict Content-Security-Policy forbids.
  markdown: { syntaxHighlight: 'prism' },
  devToolbar: { enabled: false },
  integrations: [devWatch(), sitemap(), searchIndex(), hostHeaders(), offlineWorker(), checksums()],
  vite: { plugins: [copiedModules(), plainImports()], build: { assetsInlineLimit: 0, modulePreload: false } },
});
