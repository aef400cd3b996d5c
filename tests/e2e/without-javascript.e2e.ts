import { expect, test } from './site-test.ts';

test.use({ javaScriptEnabled: false });

test('a figure page says everything', async ({ page }) => {
  await page.goto('/figures/fig-05/');
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('.chart svg:visible')).toHaveCount(1);
  await expect(page.locator('.description')).toContainText('67%');
  await page.locator('details.data-table summary').click();
  await expect(page.locator('details.data-table table')).toBeVisible();
  await expect(page.locator('.downloads a').first()).toBeVisible();
});

test('the register is whole, and its filter is not there', async ({ page }) => {
  await page.goto('/statements/');
  await expect(page.locator('.statement:visible')).toHaveCount(await page.locator('.statement').count());
  await expect(page.locator('.statement:visible')).not.toHaveCount(0);
  await expect(page.locator('#statement-filter')).toBeHidden();
});

test('nothing is shown that only a script could answer', async ({ page }) => {
  for (const path of [
    '/',
    '/figures/',
    '/figures/fig-05/',
    '/statements/',
    '/data/',
    '/sources/',
    '/checks/',
    '/about/',
  ]) {
    await page.goto(path);
    await expect(
      page.locator('button:visible, input:visible, select:visible, [role=button]:visible'),
    ).toHaveCount(0);
    await expect(page.locator('a:not([href])')).toHaveCount(0);
  }
});
