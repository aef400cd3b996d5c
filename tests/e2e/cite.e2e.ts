import type { Locator, Page } from '@playwright/test';
import { expect, test } from './site-test.ts';

const block = (page: Page): Locator => page.locator('details.cite');
const citation = (page: Page, format: string): Locator =>
  block(page)
    .locator('.citations > div')
    .filter({ has: page.locator(`[data-copy="${format}"]`) });

/** The day as the browser of the test has it. */
const today = (page: Page): Promise<{ year: number; month: number; day: number }> =>
  page.evaluate(() => {
    const now = new Date();
    return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  });

const two = (part: number): string => String(part).padStart(2, '0');

test.describe('with the clipboard allowed', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a citation is opened, copied and announced by keyboard, with the day of access', async ({ page }) => {
    await page.goto('/figures/fig-05/');
    await block(page).locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(citation(page, 'SIST 02')).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(block(page).getByRole('button', { name: '出典の表示をコピー' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(block(page).getByRole('status')).toHaveText('出典の表示をコピーしました。');
    const { year, month, day } = await today(page);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^出典：「中小企業のイノベーションの在り方に関する/);
    expect(copied).toContain(`（${year}年${month}月${day}日に利用）`);
    expect(copied).toMatch(/\/figures\/fig-05\/）.*［SIE1:[B-Z]{4}-[B-Z]{4}-[B-Z]{4}-[B-Z]{4}］$/);
    expect(copied).not.toContain('○');
  });

  test('every form is copied as it is shown', async ({ page }) => {
    await page.goto('/en/statements/need-felt/');
    await block(page).locator('summary').click();
    const { year, month, day } = await today(page);
    for (const button of await block(page).locator('[data-copy]').all()) {
      await button.click();
      const shown = await button.locator('xpath=..').locator('.citation').textContent();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(shown);
      expect(copied).not.toMatch(/YYYY|\[day of access\]/);
      expect(copied).toMatch(/SIE1:/);
    }
    const csl = await citation(page, 'CSL-JSON').locator('.citation').textContent();
    const items = JSON.parse(csl ?? '') as { accessed?: { 'date-parts': number[][] } }[];
    expect(items.at(-1)?.accessed?.['date-parts']).toEqual([[year, month, day]]);
    await expect(citation(page, 'BibTeX').locator('.citation')).toContainText(
      `urldate = {${year}-${two(month)}-${two(day)}}`,
    );
  });
});

test('where copying is refused, the text is selected and that is said', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto('/cases/engine/');
  await block(page).locator('summary').click();
  await block(page).locator('[data-copy="RIS"]').click();
  await expect(block(page).getByRole('status')).toHaveText(/RISを選択しました/);
  const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
  expect(selected).toMatch(/^TY {2}- RPRT/);
});

test('what was generated is refused with the reason, in sight', async ({ page }) => {
  await page.goto('/reproduction/');
  await expect(page.locator('.cite')).toBeVisible();
  await expect(page.locator('.cite')).toContainText('合成データのため、引用できません');
  await expect(page.locator('.citation')).toHaveCount(0);
});

test('the fingerprint leads to the page that verifies it', async ({ page }) => {
  await page.goto('/en/figures/fig-05/');
  await block(page).locator('summary').click();
  await block(page).getByRole('link', { name: 'Check whether it still holds' }).click();
  await expect(page).toHaveURL(/\/en\/verify\/\?q=SIE1/);
  await expect(page.locator('.judgement')).toHaveCount(1);
  await expect(page.locator('.judgement')).toContainText('Figure 5');
});

test('on paper the credit line alone stands there, opened, with the day of printing', async ({ page }) => {
  await page.goto('/figures/fig-05/');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const { year, month, day } = await today(page);
  await expect(block(page).locator('.citation').first()).toContainText(
    `（${year}年${month}月${day}日に利用）`,
  );
  await expect(block(page).locator('.citation').first()).toBeVisible();
  await expect(block(page).locator('.citation:visible')).toHaveCount(1);
  await expect(block(page).locator('button:visible')).toHaveCount(0);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('every form can be opened and selected, and says where the day belongs', async ({ page }) => {
    for (const path of ['/figures/fig-05/', '/en/statements/active/', '/cases/engine/']) {
      await page.goto(path);
      await block(page).locator('summary').click();
      await expect(block(page).locator('.citation:visible')).toHaveCount(6);
      await expect(block(page).locator('button:visible')).toHaveCount(0);
      await expect(block(page)).toContainText('YYYY-MM-DD');
    }
  });
});
