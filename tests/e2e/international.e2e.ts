import type { Locator, Page } from '@playwright/test';
import { shiftSum } from './layout-shifts.ts';
import { tabStops } from './reading-problems.ts';
import { expect, oneWindowTest as test, test as freshTest } from './site-test.ts';

const host = (page: Page): Locator => page.locator('.chart-host[data-chart=eis]');

const bar = (page: Page, cell: string): Locator =>
  host(page).locator(`.chart-wide rect[data-cell="${cell}"]`);

const search = (page: Page): string => decodeURIComponent(new URL(page.url()).search);

test('a wave and an indicator are chosen: chart, finding, description and address follow', async ({
  page,
}) => {
  await page.goto('/international/');
  await expect(host(page)).toHaveAttribute('data-variant', 'product.2022');
  const finding = await host(page).locator('.figure-finding').textContent();
  await page.locator('input[name=wave][value="2018"]').check();
  await page.locator('input[name=indicator][value=process]').check();
  await expect(host(page)).toHaveAttribute('data-variant', 'process.2018');
  expect(search(page)).toBe('?wave=2018&indicator=process');
  await expect(bar(page, 'jpn-process-2018')).toHaveAttribute('fill', 'var(--series-1)');
  expect(await host(page).locator('.figure-finding').textContent()).not.toBe(finding);
  await expect(host(page).locator('.description')).toContainText('2018年');
  await page.reload();
  await expect(host(page)).toHaveAttribute('data-variant', 'process.2018');
});

test('the same bar is as long in each wave as its value asks for', async ({ page }) => {
  await page.goto('/international/');
  const perShare = async (cell: string): Promise<number> => {
    const width = Number(await bar(page, cell).getAttribute('width'));
    const value = await host(page).locator(`.chart-wide .value [data-cell="${cell}"]`).textContent();
    return width / parseFloat(value ?? '');
  };
  const latest = await perShare('deu-product-2022');
  await page.locator('input[name=wave][value="2016"]').check();
  await expect(host(page)).toHaveAttribute('data-variant', 'product.2016');
  expect(await perShare('deu-product-2016')).toBeCloseTo(latest, 0);
});

test('marks are drawn, kept in the address, and put on every variant', async ({ page }) => {
  await page.goto('/international/');
  await expect(bar(page, 'deu-product-2022')).toHaveAttribute('fill', /^url/);
  await expect(bar(page, 'kor-product-2022')).toHaveAttribute('fill', 'var(--comparator)');
  await page.getByText('国に印を付ける').click();
  for (const country of ['deu', 'ita', 'fra', 'gbr'])
    await page.locator(`input[name=mark][value=${country}]`).uncheck();
  await page.getByRole('checkbox', { name: '韓国' }).check();
  await page.getByRole('checkbox', { name: 'アメリカ合衆国' }).check();
  expect(search(page)).toBe('?mark=usa,kor');
  await expect(bar(page, 'deu-product-2022')).toHaveAttribute('fill', 'var(--comparator)');
  const marked = bar(page, 'kor-product-2022');
  await expect(marked).toHaveAttribute('fill', /^url\(#.*stripes/);
  await expect(marked).toHaveAttribute('stroke', 'var(--series-1)');
  const words = host(page).locator('.chart-wide text[data-cell="kor-product-2022"]').first();
  await expect(words).toHaveCSS('font-weight', '700');
  await page.locator('input[name=wave][value="2020"]').check();
  await expect(host(page)).toHaveAttribute('data-variant', 'product.2020');
  await expect(bar(page, 'kor-product-2020')).toHaveAttribute('fill', /^url\(#eis-product-2020-wide-stripes/);
  await expect(bar(page, 'deu-product-2020')).toHaveAttribute('fill', 'var(--comparator)');
  await page.locator('a.language').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(host(page)).toHaveAttribute('data-variant', 'product.2020');
  await expect(bar(page, 'usa-product-2020')).toHaveAttribute('fill', /^url/);
  await page.getByText('Mark countries').click();
  await page.getByRole('button', { name: 'Back to the report’s countries' }).click();
  await expect(bar(page, 'deu-product-2020')).toHaveAttribute('fill', /^url/);
  expect(search(page)).toBe('?wave=2020');
});

test('what no control offers is ignored', async ({ page }) => {
  const hostile = encodeURIComponent('"><script>alert(1)</script>,../kor,jpn,kor');
  await page.goto(`/international/?wave=../../data&indicator=constructor&mark=${hostile}`);
  await expect(host(page)).toHaveAttribute('data-variant', 'product.2022');
  await expect(bar(page, 'kor-product-2022')).toHaveAttribute('fill', /^url/);
  await expect(bar(page, 'deu-product-2022')).toHaveAttribute('fill', 'var(--comparator)');
  await expect(bar(page, 'jpn-product-2022')).toHaveAttribute('fill', 'var(--series-1)');
  expect(search(page)).toMatch(/mark=kor$/);
});

test('the small multiples show another indicator, and the ranking stays as it was', async ({ page }) => {
  await page.goto('/en/international/');
  const trend = page.locator('.chart-host[data-chart=eis-trend]');
  await page.locator('input[name=trend][value=process]').check();
  await expect(trend).toHaveAttribute('data-variant', 'process');
  await expect(trend.locator('.chart-wide rect[data-cell="jpn-process-2022"]')).toHaveCount(1);
  await expect(host(page)).toHaveAttribute('data-variant', 'product.2022');
});

test('nothing moves while the page comes alive, and each chart is one stop', async ({ page }) => {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 2600 });
    await page.goto('/international/');
    await expect(page.locator('.is-readable').first()).toBeVisible();
    expect(await shiftSum(page)).toBeLessThan(0.001);
  }
  expect(new Set(await tabStops(page))).toEqual(new Set([1]));
  await host(page).locator('[data-mark="jpn-product-2022"]:visible').focus();
  await expect(page.locator(':focus')).toHaveAccessibleName('日本、12.0%');
  await expect(page.locator(':focus')).toHaveAccessibleDescription(/36か国中30位/);
});

test('a variant that does not come leaves the chart and says so', async ({ page }) => {
  await page.goto('/international/');
  await page.evaluate(() => {
    window.fetch = () => Promise.reject(new Error('no network'));
  });
  await page.locator('input[name=wave][value="2016"]').check();
  await expect(page.locator('.chart-failed:visible')).toHaveCount(1);
  await expect(host(page)).toHaveAttribute('data-variant', 'product.2022');
});

freshTest.describe('without JavaScript', () => {
  freshTest.use({ javaScriptEnabled: false });

  freshTest(
    'the latest wave is drawn, no control is in view, and the table has every value',
    async ({ page }) => {
      await page.goto('/international/');
      await expect(bar(page, 'jpn-product-2022')).toHaveCount(1);
      await expect(page.locator('main :is(input, select, button):visible')).toHaveCount(0);
      await page.getByRole('link', { name: 'すべての国・波・指標の表' }).click();
      const rows = page.locator('.scoreboard tbody tr');
      await expect(rows).toHaveCount(47);
      await expect(page.locator('.scoreboard td[data-ref]')).toHaveCount(47 * 8);
      await expect(page.locator('tr#fra td[data-ref$="fra-product-2022"]')).toHaveText('…');
      await expect(page.locator('.symbols')).toContainText('…');
    },
  );
});
