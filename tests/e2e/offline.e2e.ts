import type { Browser, Page } from '@playwright/test';
import { message } from '../../src/i18n/messages.ts';
import { distFolder } from '../site/page-paths.ts';
import { pageWidth } from './layout-problems.ts';
import { test as elsewhereTest } from './site-elsewhere.ts';
import { expect, test } from './site-test.ts';
import { serveFolder } from './static-server.ts';
import { violations } from './violations.ts';

/** Waits until the worker has kept the page that is open, and answers for it. */
const kept = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller !== null) return;
    await new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    });
  });
};

const keptAddresses = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const found = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    return found.flat().map(({ url }) => new URL(url).pathname);
  });

/** A reader whose browser keeps pages, and the moment at which there is no network any more. */
async function reader(
  browser: Browser,
  served: { folder: string; base: string },
): Promise<{ page: Page; address: string; loseNetwork: () => Promise<void> }> {
  const { origin, close } = await serveFolder(served.folder, served.base);
  const page = await browser.newPage({ serviceWorkers: 'allow' });
  return { page, address: origin + served.base.replace(/\/$/, ''), loseNetwork: close };
}

const here = { folder: distFolder, base: process.env['BASE_PATH'] ?? '/' };

test('a page that was opened opens again without a network, says so, and its chart still answers', async ({
  browser,
}) => {
  const { page, address, loseNetwork } = await reader(browser, here);
  await page.goto(`${address}/figures/fig-05/`);
  await kept(page);
  await page.goto(`${address}/en/statements/`);
  await loseNetwork();
  // The first page was open before there was a worker.
  await page.goto(`${address}/figures/fig-05/?from=link`);
  await expect(page.locator('.offline-notice')).toHaveText(message('ja', 'offline.notice'));
  await page.getByRole('radio', { name: '差', exact: true }).check();
  await expect(page.locator('.chart-wide svg').first()).toContainText('23');
  expect(await violations(page)).toEqual([]);
  await page.goto(`${address}/en/statements/?role=ranking`);
  await expect(page.locator('.offline-notice')).toHaveText(message('en', 'offline.notice'));
  await expect(page.locator('[name=role]')).toHaveValue('ranking');
  await page.close();
});

test('in place of a page that was never opened stands a list of those that open', async ({ browser }) => {
  const { page, address, loseNetwork } = await reader(browser, here);
  await page.goto(`${address}/`);
  await kept(page);
  await page.goto(`${address}/en/figures/fig-05/`);
  await page.goto(`${address}/offline/`);
  await expect(page.locator('.offline-notice')).toHaveCount(0);
  await loseNetwork();
  const answer = await page.goto(`${address}/en/glossary/`);
  expect(answer?.status()).toBe(503);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.offline-notice')).toHaveText(message('en', 'offline.missing'));
  await expect(page.locator('#kept-pages a')).toHaveCount(2);
  await expect(page.locator('#kept-pages a').first()).toHaveAttribute('hreflang', 'en');
  await page.setViewportSize({ width: 320, height: 900 });
  expect(await pageWidth(page)).toBeLessThanOrEqual(320);
  expect(await violations(page)).toEqual([]);
  await page.locator('#kept-pages a').first().click();
  await expect(page.locator('h1')).toContainText('1.5');
  await page.goto(`${address}/offline/`);
  await page.getByRole('button', { name: message('ja', 'offline.forget') }).click();
  await expect(page.locator('#kept-status')).toHaveText(message('ja', 'offline.forgotten'));
  await page.reload();
  await expect(page.locator('#kept-status')).toHaveText(message('ja', 'offline.none'));
  await page.goto(`${address}/en/figures/fig-05/`);
  await expect(page.locator('.offline-notice')).toHaveText(message('en', 'offline.missing'));
  await page.close();
});

test('no download is kept, and what an earlier build kept is renewed and its cache removed', async ({
  browser,
}) => {
  const { page, address, loseNetwork } = await reader(browser, here);
  await page.goto(`${address}/data/manifest.json`);
  await page.evaluate(
    async ({ base, old, gone }) => {
      const earlier = await caches.open(`sme-innovation-evidence:${base}:earlier`);
      for (const url of [old, gone]) await earlier.put(url, new Response('<html>of an earlier build'));
      await caches.open(`sme-innovation-evidence:/another-site/:x`);
    },
    { base: here.base, old: `${address}/about/`, gone: `${address}/gone/` },
  );
  await page.goto(`${address}/data/fig-05/`);
  await kept(page);
  await page.evaluate(async () => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.downloads a')) await fetch(link.href);
  });
  const names = await page.evaluate(() => caches.keys());
  expect(names.filter((name) => name.endsWith(':earlier'))).toEqual([]);
  expect(names).toContain('sme-innovation-evidence:/another-site/:x');
  const addresses = (await keptAddresses(page)).filter((path) => !path.includes('/_astro/'));
  const paths = ['offline/', 'favicon.svg', 'en/offline/', 'about/', 'data/fig-05/'];
  expect(addresses.toSorted()).toEqual(paths.map((path) => here.base + path).toSorted());
  await loseNetwork();
  await page.goto(`${address}/about/`);
  await expect(page.locator('h1')).toHaveText(message('ja', 'about.title'));
  await page.close();
});

elsewhereTest('pages are kept below a sub-path', async ({ browser, site }) => {
  const served = { folder: site.dist, base: `${new URL(site.address).pathname}/` };
  const { page, address, loseNetwork } = await reader(browser, served);
  await page.goto(`${address}/`);
  await kept(page);
  await loseNetwork();
  await page.reload();
  await expect(page.locator('.offline-notice')).toHaveText(message('ja', 'offline.notice'));
  await page.goto(`${address}/en/about/`);
  await expect(page.locator('.offline-notice')).toHaveText(message('en', 'offline.missing'));
  await page.close();
});

test('the page of a reader’s own file starts no worker, which would ask for pages to keep', async ({
  browser,
}) => {
  const { page, address, loseNetwork } = await reader(browser, here);
  await page.goto(`${address}/en/explore/local/`);
  await expect(page.locator('#local-form [type=submit]')).toBeEnabled({ timeout: 30_000 });
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  expect(await workers()).toBe(0);
  await page.goto(`${address}/en/explore/`);
  await kept(page);
  expect(await workers()).toBe(1);
  await loseNetwork();
  await page.close();
});
