import { expect, test as base, type Page } from '@playwright/test';

/** What goes wrong in a page without being shown: errors, failed requests, requests to elsewhere. */
function listenTo(page: Page, origin: string): { heard: string[]; stop: () => void } {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (['error', 'warning'].includes(message.type())) heard.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.push(`uncaught: ${error.message}`));
  page.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // The browser itself drops a request of a page that it leaves.
    if (reason !== 'net::ERR_ABORTED') heard.push(`${reason}: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) heard.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) heard.push(`left the site: ${request.url()}`);
  });
  return { heard, stop: () => page.removeAllListeners() };
}

interface SiteFixtures {
  /** Where the site under test is served; everything a page asks for must come from there. */
  readonly origin: string;
  readonly silence: undefined;
}

/** A test whose page must stay silent: no error, no failed request, no request to another origin. */
export const test = base.extend<SiteFixtures>({
  origin: async ({ baseURL }, use) => {
    await use(new URL(baseURL ?? '').origin);
  },
  silence: [
    async ({ page, origin }, use) => {
      const { heard, stop } = listenTo(page, origin);
      await use(undefined);
      stop();
      expect(heard).toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * The same, in one window that serves all tests of a worker, as a reader goes from page to page: to open a window takes
 * as long as many a test. A test that leaves something behind, in storage, by permissions or in what each page runs at
 * first, takes `test`.
 */
export const oneWindowTest = test.extend<object, { readonly window: Page }>({
  window: [
    async ({ browser }, use, { project }) => {
      const { baseURL = '', serviceWorkers = 'block' } = project.use;
      const page = await browser.newPage({ baseURL, serviceWorkers });
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ window }, use) => {
    await window.setViewportSize({ width: 1280, height: 720 });
    await window.emulateMedia({ media: null, colorScheme: null, forcedColors: null, reducedMotion: null });
    await window.mouse.move(0, 0);
    await use(window);
    await window.unrouteAll();
  },
});

/** Opens everything on the page that can be opened. */
export async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** Sets the size of all text, as a multiple of what the reader's browser has. */
export async function setTextSize(page: Page, times: number): Promise<void> {
  await page.evaluate(
    (size) => {
      document.documentElement.style.fontSize = size;
    },
    `${times * 100}%`,
  );
}

export { expect };
