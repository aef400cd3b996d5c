import { defineConfig } from '@playwright/test';
import { resolveChromium } from './scripts/chromium/resolve-chromium.ts';

const port = Number(process.env['TEST_PORT'] ?? 4380);
const baseURL = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 120_000,
  // Other checks run beside these: what a page does at once may take its time here.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: 'list',
  // What a service worker asks for passes by the routes of a test: offline.e2e.ts alone has one.
  use: { baseURL, serviceWorkers: 'block' },
  projects: [{ name: 'chromium', use: { browserName: 'chromium', launchOptions: await resolveChromium() } }],
  webServer: {
    command: `node tests/e2e/serve-site.ts ${port}`,
    url: baseURL,
    reuseExistingServer: false,
  },
});
