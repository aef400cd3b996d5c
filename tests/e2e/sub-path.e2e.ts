import { readFile } from 'node:fs/promises';
import { expect } from './site-test.ts';
import { test } from './site-elsewhere.ts';

test('the site works below a sub-path: home, a figure, a download, the other language', async ({
  page,
  site,
}) => {
  await page.goto(`${site.address}/`);
  await expect(page.locator('h1')).toBeVisible();
  await page.locator('a[href$="/figures/fig-05/"]').first().click();
  await expect(page).toHaveURL(`${site.address}/figures/fig-05/`);
  await expect(page.locator('.chart svg:visible')).toHaveCount(1);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.downloads a[href$="fig-05.csv"]').click(),
  ]);
  expect(download.url()).toBe(`${site.address}/data/tables/fig-05.csv`);
  expect(await readFile(await download.path(), 'utf8')).toContain('commercialised-exploring');
  await page.locator('a.language').click();
  await expect(page).toHaveURL(`${site.address}/en/figures/fig-05/`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.locator('.breadcrumb a').last().click();
  await expect(page).toHaveURL(`${site.address}/en/figures/`);
});

test('the filter works below a sub-path', async ({ page, site }) => {
  await page.goto(`${site.address}/statements/`);
  await page.locator('[name=role]').selectOption('ranking');
  await expect(page).toHaveURL(`${site.address}/statements/?role=ranking`);
});

test('the style sheet is found below a sub-path', async ({ page, site }) => {
  await page.goto(`${site.address}/`);
  expect(await page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('0px');
});
