import type { Locator, Page } from '@playwright/test';
import { expect, oneWindowTest as test } from './site-test.ts';

const records = (page: Page): Locator => page.locator('.statement');
const shown = (page: Page): Locator => page.locator('.statement:visible');
const control = (page: Page, name: string): Locator => page.locator(`#statement-filter [name=${name}]`);

test('filters by keyboard, counts, and keeps its state in the address', async ({ page }) => {
  await page.goto('/statements/');
  const all = await records(page).count();
  await expect(page.locator('output[name=count]')).toHaveText(String(all));
  await control(page, 'role').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/\/statements\/\?role=published$/);
  const roles = await shown(page).evaluateAll((found) => found.map((record) => record.dataset['role']));
  expect(new Set(roles)).toEqual(new Set(['published']));
  expect(roles.length).toBeLessThan(all);
  await expect(page.locator('output[name=count]')).toHaveText(String(roles.length));
  await expect(page.locator('.chapter:visible')).not.toHaveCount(await page.locator('.chapter').count());

  await page.reload();
  await expect(control(page, 'role')).toHaveValue('published');
  await expect(shown(page)).toHaveCount(roles.length);

  await page.locator('a.language').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/statements\/\?role=published$/);
  await expect(control(page, 'role')).toHaveValue('published');
  await expect(shown(page)).toHaveCount(roles.length);

  await page.locator('#statement-filter button[type=reset]').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/statements\/$/);
  await expect(shown(page)).toHaveCount(all);
});

test('finds words in any width and case, together with the other choices', async ({ page }) => {
  await page.goto('/statements/');
  await control(page, 'text').fill('６７％');
  await expect(page.locator('#commercialised-exploring')).toBeVisible();
  const found = await shown(page).count();
  await control(page, 'verdict').selectOption('notCheckable');
  expect(await shown(page).count()).toBeLessThan(found);
  const address = new URL(page.url()).searchParams;
  expect([...address]).toEqual([
    ['verdict', 'notCheckable'],
    ['text', '６７％'],
  ]);
  await page.reload();
  await expect(control(page, 'text')).toHaveValue('６７％');
  await control(page, 'text').fill('no such words');
  await expect(page.locator('output[name=count]')).toHaveText('0');
});

for (const query of [
  '?section=<script>alert(1)</script>&role=__proto__',
  '?role=constructor&verdict=toString&section[]=1',
  '?count=99&elements=x&reset=1&__proto__[role]=published',
]) {
  test(`takes nothing from a hostile address: ${query}`, async ({ page }) => {
    await page.goto(`/statements/${query}`);
    await expect(shown(page)).toHaveCount(await records(page).count());
    await expect(page.locator('output[name=count]')).toHaveText(String(await records(page).count()));
    for (const name of ['section', 'role', 'verdict', 'text'])
      await expect(control(page, name)).toHaveValue('');
    await expect(page).toHaveURL(/\/statements\/$/);
  });
}

test('a search text from the address is only a text', async ({ page }) => {
  const text = '"><img src=x onerror=alert(1)>';
  await page.goto(`/statements/?text=${encodeURIComponent(text)}`);
  await expect(control(page, 'text')).toHaveValue(text);
  await expect(shown(page)).toHaveCount(0);
  await expect(page.locator('img')).toHaveCount(0);
});

test('a link to a statement shows it, whatever the filter says', async ({ page }) => {
  await page.goto('/statements/?role=ranking#commercialised-exploring');
  await expect(page.locator('#commercialised-exploring')).toBeInViewport();
  await expect(control(page, 'role')).toHaveValue('');
});

test('so does a link followed while the filter is set', async ({ page }) => {
  await page.goto('/statements/');
  await control(page, 'role').selectOption('ranking');
  await expect(page.locator('#commercialised-exploring')).toBeHidden();
  await page.evaluate(() => {
    location.hash = '#commercialised-exploring';
  });
  await expect(page.locator('#commercialised-exploring')).toBeInViewport();
});

test('a fragment that is no statement disturbs nothing', async ({ page }) => {
  await page.goto('/statements/?role=ranking#"]<script>');
  await expect(control(page, 'role')).toHaveValue('ranking');
});
