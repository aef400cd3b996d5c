import type { Locator, Page } from '@playwright/test';
import { expect, oneWindowTest as test, test as freshTest } from './site-test.ts';

const terms = (page: Page): Locator => page.locator('.gloss > a');
const shown = (page: Page): Locator => page.locator('.gloss-tip:visible');

test('the focus shows the definition, and Escape hides it until the focus comes back', async ({ page }) => {
  await page.goto('/story/');
  const first = terms(page).first();
  await expect(shown(page)).toHaveCount(0);
  await first.focus();
  await expect(shown(page)).toHaveText((await first.getAttribute('aria-description')) ?? '');
  await page.keyboard.press('Escape');
  await expect(shown(page)).toHaveCount(0);
  await expect(first).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(first).toBeFocused();
  await expect(shown(page)).toHaveCount(1);
});

test('the pointer may move onto the definition, and Escape hides it until the pointer comes back', async ({
  page,
}) => {
  await page.goto('/en/story/');
  await terms(page).first().hover();
  await expect(shown(page)).toHaveCount(1);
  const term = await terms(page).first().boundingBox();
  const tip = await shown(page).boundingBox();
  if (term === null || tip === null) throw new Error('the term and its definition have no place');
  const x = term.x + term.width / 2;
  for (let y = term.y + term.height / 2; y < tip.y + tip.height - 4; y += 2) {
    await page.mouse.move(x, y);
    await expect(shown(page)).toHaveCount(1);
  }
  await page.keyboard.press('Escape');
  await expect(shown(page)).toHaveCount(0);
  await page.mouse.move(1, 1);
  await terms(page).first().hover();
  await expect(shown(page)).toHaveCount(1);
});

test('every definition fits into a narrow window', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const path of ['/story/', '/en/story/']) {
    await page.goto(path);
    const count = await terms(page).count();
    expect(count).toBeGreaterThan(2);
    for (let index = 0; index < count; index += 1) {
      await terms(page).nth(index).focus();
      const box = await shown(page).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  }
});

test('no definition is printed', async ({ page }) => {
  await page.goto('/story/');
  await terms(page).first().focus();
  await page.emulateMedia({ media: 'print' });
  await expect(shown(page)).toHaveCount(0);
});

test('a term leads to its entry, and an initial to its terms', async ({ page }) => {
  await page.goto('/story/');
  await terms(page).first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary\/#[a-z-]+$/);
  await expect(page.locator('article:target dfn')).toBeInViewport();
  await page.locator('.initials a').last().click();
  await expect(page.locator('h2:target')).toBeInViewport();
});

freshTest.describe('without JavaScript', () => {
  freshTest.use({ javaScriptEnabled: false });

  freshTest('the focus and the pointer show the definition still', async ({ page }) => {
    await page.goto('/story/');
    await terms(page).first().focus();
    await expect(shown(page)).toHaveCount(1);
    await page.goto('/story/');
    await terms(page).last().hover();
    await expect(shown(page)).toHaveCount(1);
  });
});
