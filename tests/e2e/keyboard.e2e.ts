import type { Page } from '@playwright/test';
import { expect, oneWindowTest as test } from './site-test.ts';

test('the skip link is the first stop, is seen, and leads to the content', async ({ page }) => {
  await page.goto('/figures/fig-05/');
  const skip = page.locator('a.skip');
  await expect(skip).not.toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('main a').first()).toBeFocused();
});

/** How the element that has the focus shows it. */
const focusMark = (page: Page): Promise<{ inView: boolean; outline: number; stop: string }> =>
  page.evaluate(() => {
    const focused = document.activeElement ?? document.body;
    const { outlineWidth, outlineStyle } = getComputedStyle(focused);
    const box = focused.getBoundingClientRect();
    return {
      stop: `${focused.localName} ${focused.textContent.trim().slice(0, 30)}`,
      outline: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
      inView:
        box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    };
  });

for (const path of [
  '/',
  '/figures/',
  '/figures/fig-03/',
  '/figures/fig-05/',
  '/en/figures/fig-05/',
  '/sources/',
  '/about/',
]) {
  test(`every stop of ${path} has a name, shows the focus and comes in reading order`, async ({ page }) => {
    await page.goto(path);
    const stops = await page.locator('a[href], button, input, select, summary, [tabindex="0"]').count();
    expect(stops).toBeGreaterThan(10);
    const orders: number[] = [];
    for (let stop = 0; stop < stops; stop += 1) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      if ((await focused.count()) === 0) break;
      await expect(focused).toHaveAccessibleName(/\S/);
      expect(await focusMark(page)).toMatchObject({ inView: true, outline: 4 });
      orders.push(await focused.evaluate((element) => [...document.querySelectorAll('*')].indexOf(element)));
    }
    expect(orders.length).toBeGreaterThan(10);
    expect(orders).toEqual(orders.toSorted((a, b) => a - b));
  });
}

test('a data table opens by keyboard', async ({ page }) => {
  await page.goto('/figures/fig-05/');
  const table = page.locator('details.data-table table');
  await expect(table).toBeHidden();
  await page.locator('details.data-table summary').focus();
  await page.keyboard.press('Enter');
  await expect(table).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(table).toBeHidden();
});
