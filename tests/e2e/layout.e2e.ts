import { chartProblems } from './chart-problems.ts';
import { looseTables, problems, sidewaysScroll, smallTexts, unreachableScrolls } from './layout-problems.ts';
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
  expect(await problems(page, smallTexts, sidewaysScroll)).toEqual(
    expect.arrayContaining(['p.lead: 10px', expect.stringMatching(/^scrolls sideways: \d{4} px$/)]),
  );
});

test('a table that does not scroll, and one that does not by keyboard, are found', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/checks/');
  expect(await problems(page, looseTables, unreachableScrolls)).toEqual([]);
  const frame = page.locator('.table-frame').first();
  await frame.evaluate((element) => {
    element.removeAttribute('tabindex');
    for (const link of element.querySelectorAll('a')) link.removeAttribute('href');
  });
  expect(await problems(page, looseTables, unreachableScrolls)).toEqual([
    'scrolls, but not by keyboard: div.table-frame',
  ]);
  await frame.evaluate((element) => {
    element.removeAttribute('class');
  });
  expect(await problems(page, looseTables, unreachableScrolls)).toEqual([
    expect.stringMatching(/^not in a frame that scrolls: /),
  ]);
});

test('a wide table scrolls inside its frame, also by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/checks/');
  const frame = page.locator('.table-frame').first();
  await frame.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => frame.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});
