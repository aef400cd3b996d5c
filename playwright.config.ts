import { defineConfig } from '@playwright/test';
import { resolveChromium } from './tests/e2e/chromium.ts';

const port = Number(process.env['TEST_PORT'] ?? 4380);
const baseURL = `http://localhost:${port}`;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
  use: { baseURL },
  projects: [{ name: 'chromium', use: { browserName: 'chromium', launchOptions: await resolveChromium() } }],
  webServer: {
    // --ignore-lock: a preview that someone left open on another port must not stop the tests.
    command: `astro preview --port ${port} --ignore-lock`,
    env: { ASTRO_PREVIEW_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' },
    url: baseURL,
    reuseExistingServer: false,
  },
});
