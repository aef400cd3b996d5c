import { chartProblems } from './chart-problems.ts';
import { pageWidth, smallTexts } from './layout-problems.ts';
import { expect, oneWindowTest as test } from './site-test.ts';

test('the measures find what does not fit', async ({ page }) => {
  await page.goto('/figures/fig-05/');
  await expect(page.locator('.chart svg:visible')).toHaveCount(1);
  expect(await page.locator('.chart svg:visible text').count()).toBeGreaterThan(8);
  await page.locator('.chart svg:visible').evaluate((drawing) => {
    const [first, second, third] = drawing.querySelectorAll('text');
    first?.setAttribute('transform', second?.getAttribute('transform') ?? '');
    third?.setAttribute('transform', 'translate(670,10)');
    third?.setAttribute('font-size', '9');
  });
  const found = (await page.evaluate(chartProblems)).join('\n');
  expect(found).toMatch(/overlaps/);
  expect(found).toMatch(/leaves the drawing/);
  expect(found).toMatch(/px high/);
  await page.locator('.lead').evaluate((lead) => {
    lead.style.fontSize = '10px';
    lead.style.minWidth = '2000px';
  });
  expect(await smallTexts(page)).toContain('p.lead: 10px');
  expect(await pageWidth(page)).toBeGreaterThan(1280);
});

test('a wide table scrolls inside its frame, also by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/checks/');
  const frame = page.locator('.table-frame').first();
  await frame.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => frame.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});
