import type { Page } from '@playwright/test';
import { newestRelease } from '../../scripts/release/frozen-release.ts';
import { pageWidth } from './layout-problems.ts';
import { expect, oneWindowTest as test, openDetails, test as freshTest } from './site-test.ts';
import { violations } from './violations.ts';

const version = newestRelease('data/releases')?.list.version ?? '';
const frozen = `/releases/${version}`;
const told = (page: Page) => page.locator('#differences');

for (const path of ['/figures/fig-05/', '/en/figures/fig-03/', '/statements/active/', '/en/data/statements/'])
  test(`${path} of a release has no violation, at two widths and in the dark`, async ({ page }) => {
    await page.goto(`${frozen}${path}`);
    await expect(told(page)).not.toBeEmpty();
    await openDetails(page);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, 'colours')).toEqual([]);
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await pageWidth(page)).toBeLessThanOrEqual(320);
  });

test('a page of a release says which of its numbers are another today, and leads to the page of today', async ({
  page,
}) => {
  await page.route('**/differences.json', async (route) => {
    const file = (await (await route.fetch()).json()) as { current: string; records: { ja: object } };
    file.current = '1.0.1';
    file.records.ja = {
      'st:profit-exploring': { record: '利益につながった割合', was: '28%', now: '29%' },
      'st:active': { record: '他のページの値', was: '約4割', now: '約5割' },
    };
    await route.fulfill({ json: file });
  });
  await page.goto(`${frozen}/figures/fig-05/`);
  await expect(told(page)).toContainText('1件が、現在のデータ（1.0.1）では異なります');
  await expect(told(page).locator('li')).toHaveText(['利益につながった割合：28%→29%']);
  await told(page).getByRole('link', { name: '現在のページ' }).click();
  await expect(page).toHaveURL(/\/figures\/fig-05\/$/);
  await expect(page.locator('h1')).toHaveText('ニーズを探す企業の事業化は1.5倍');
});

test('a citation leads to the page of the release, in its language', async ({ page }) => {
  await page.goto('/en/figures/fig-05/');
  const text = await page.locator('.citation').first().textContent();
  const address = new RegExp(`${frozen}/en/figures/fig-05/`).exec(text ?? '')?.[0] ?? 'none';
  await page.goto(address);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('link', { name: '日本語' }).click();
  await expect(page).toHaveURL(new RegExp(`${frozen}/figures/fig-05/$`));
});

freshTest.describe('without a script', () => {
  freshTest.use({ javaScriptEnabled: false });

  freshTest('a page of a release leads to what is another today', async ({ page }) => {
    await page.goto(`${frozen}/en/figures/fig-05/`);
    await page.getByRole('link', { name: 'What differs from the current values' }).click();
    await expect(page).toHaveURL(new RegExp(`/en${frozen}/differences/$`));
    await expect(page.locator('h1')).toHaveText(`Release ${version} and the current data`);
  });
});
