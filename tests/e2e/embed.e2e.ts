import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from '@playwright/test';
import { newestRelease } from '../../scripts/release/frozen-release.ts';
import { heightScript } from '../../src/embed/height-script.ts';
import { pageWidth } from './layout-problems.ts';
import { expect, test } from './site-test.ts';
import { violations } from './violations.ts';

/** Opens a page of another site, which frames an address of this one. */
async function openHost(
  context: BrowserContext,
  address: string,
  script: string,
): Promise<{ other: Page; close: () => void }> {
  const iframe = `<iframe src="${address}" title="x" width="320" height="100"></iframe>`;
  const host = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><link rel="icon" href="data:,"><title>Host</title>${iframe}${script}`);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const other = await context.newPage();
  await other.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
  return { other, close: () => host.close() };
}

test('a page of another site gives the figure the room that it needs', async ({ page, baseURL, context }) => {
  const { other, close } = await openHost(context, `${baseURL ?? ''}/embed/figures/fig-05/`, heightScript);
  const frame = other.frameLocator('iframe');
  await expect(frame.locator('h1')).toContainText('1.5');
  const fits = (): Promise<boolean> =>
    frame
      .locator('html')
      .evaluate((root) => root.scrollHeight <= root.clientHeight && root.scrollWidth <= 320);
  await expect.poll(fits).toBe(true);
  await frame.locator('details.data-table summary').click();
  await expect.poll(fits).toBe(true);
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    frame.getByRole('link', { name: 'この図を詳しく見る' }).click(),
  ]);
  await expect(opened).toHaveURL(/\/figures\/fig-05\/$/);
  close();
  await page.close();
});

const version = newestRelease('data/releases')?.list.version ?? '';
const frozen = `/releases/${version}/en/embed/figures/fig-05/`;

test('a figure of a release on another site tells its height and leads to its page of the release', async ({
  page,
  baseURL,
  context,
}) => {
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto(frozen);
  await expect(page.locator('.frozen-notice')).toContainText(version);
  expect(await pageWidth(page)).toBeLessThanOrEqual(320);
  expect(await violations(page)).toEqual([]);
  const listening = `<script>addEventListener('message', ({ data }) => {
    document.title = data.type + ' ' + (data.height > 300);
  });</script>`;
  const { other, close } = await openHost(context, `${baseURL ?? ''}${frozen}`, listening);
  await expect(other).toHaveTitle('sie-height true');
  close();
  const [opened] = await Promise.all([context.waitForEvent('page'), page.locator('.embed-site a').click()]);
  await expect(opened).toHaveURL(new RegExp(`/releases/${version}/en/figures/fig-05/$`));
});

test('no other site can frame a page that is not there for it', async ({ page, baseURL, context }) => {
  const { other, close } = await openHost(context, `${baseURL ?? ''}/figures/fig-05/`, '');
  await expect(other.frameLocator('iframe').locator('h1')).toHaveCount(0);
  expect(other.frames().map((frame) => frame.url())).toContain('chrome-error://chromewebdata/');
  close();
  await page.close();
});
