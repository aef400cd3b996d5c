import type { Locator, Page } from '@playwright/test';
import { expect, oneWindowTest as test, test as freshTest } from './site-test.ts';

const host = (page: Page): Locator => page.locator('.chart-host[data-chart="us-abs"]');
const drawing = (page: Page): Locator => host(page).locator('svg:visible');
const factor = (page: Page): Locator => page.locator('select[name=factor]');
const marked = (page: Page): Locator => drawing(page).locator('.band.is-marked');

/** The barriers in the order of the drawing, by the name of their bands. */
const order = (page: Page): Promise<(string | null)[]> =>
  drawing(page)
    .locator('.band')
    .evaluateAll((bands) =>
      bands.map((band) => band.getAttribute('class')?.match(/band-(\S+)/)?.[1] ?? null),
    );

test('chooses companies and order by keyboard, and a link carries the choice into the other language', async ({
  page,
}) => {
  await page.goto('/barriers/');
  await expect(host(page)).toHaveAttribute('data-variant', 'innovating.gap');
  const byGap = await order(page);
  expect(byGap[0]).toBe('credit-or-equity');
  await page.locator('input[name=sort][value=gap]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(host(page)).toHaveAttribute('data-variant', 'innovating.value');
  const byValue = await order(page);
  expect(byValue[0]).toBe('skilled-employees');
  expect(byValue.toSorted()).toEqual(byGap.toSorted());
  await page.locator('input[name=firms][value=considered]').check();
  await factor(page).selectOption('skilled-employees');
  await expect(page).toHaveURL(/\?(?=.*firms=considered)(?=.*sort=value)(?=.*factor=skilled-employees)/);
  await expect(host(page)).toContainText('293');
  await page.locator('a.language').click();
  await expect(page).toHaveURL(/\/en\/barriers\/\?/);
  await expect(host(page)).toHaveAttribute('data-variant', 'considered.value');
  await expect(factor(page)).toHaveValue('skilled-employees');
  await expect(marked(page)).toHaveCount(1);
});

test('a marked barrier stays marked in every variant and in the table', async ({ page }) => {
  await page.goto('/barriers/?factor=internal-financing');
  const band = /\bband-internal-financing\b/;
  await expect(marked(page)).toHaveAttribute('class', band);
  await page.locator('input[name=firms][value=considered]').check();
  await expect(marked(page)).toHaveAttribute('class', band);
  await page.locator('#us-abs summary').click();
  await expect(page.locator('#us-abs tr.is-marked')).toHaveCount(2);
  await factor(page).selectOption('');
  await expect(page.locator('.is-marked')).toHaveCount(0);
  await expect(page).toHaveURL(/\/barriers\/\?firms=considered$/);
});

for (const query of [
  '?factor=<script>alert(1)</script>&firms=__proto__',
  '?factor=toString&sort=constructor',
  '?factor=".band&firms[]=considered',
]) {
  test(`takes nothing from a hostile address: ${query}`, async ({ page }) => {
    await page.goto(`/barriers/${query}`);
    await expect(host(page)).toHaveAttribute('data-variant', 'innovating.gap');
    await expect(factor(page)).toHaveValue('');
    await expect(page.locator('.is-marked')).toHaveCount(0);
  });
}

freshTest('nothing moves when the scripts come', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value } = entry as PerformanceEntry & { value: number };
        document.documentElement.dataset['shift'] = String(
          Number(document.documentElement.dataset['shift'] ?? 0) + value,
        );
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/barriers/');
  await page.locator('#us-abs').scrollIntoViewIfNeeded();
  await expect(host(page).locator('.is-readable')).toHaveCount(1);
  expect(Number((await page.locator('html').getAttribute('data-shift')) ?? 0)).toBe(0);
});

freshTest.describe('without JavaScript', () => {
  freshTest.use({ javaScriptEnabled: false });

  freshTest('both groups of companies, and every value', async ({ page }) => {
    await page.goto('/barriers/');
    await expect(page.locator('#us-abs svg:visible')).toHaveCount(2);
    await expect(page.locator('#us-abs .us-abs-group:visible')).toHaveCount(2);
    await expect(page.locator('select:visible, input:visible')).toHaveCount(0);
    await page.locator('#us-abs summary').click();
    await expect(page.locator('#us-abs table:visible')).toHaveCount(2);
  });
});
