import type { Page } from '@playwright/test';
import { pagePaths } from '../site/page-paths.ts';
import { chartProblems } from './chart-problems.ts';
import { everyPageTest as test, expect, openDetails } from './site-test.ts';

const pageWidth = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

/** Tables without a frame in which they scroll. */
const looseTables = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('table')]
      .filter((table) => {
        const frame = table.closest('.table-frame');
        return frame === null || getComputedStyle(frame).overflowX !== 'auto';
      })
      .map((table) => table.caption?.textContent ?? 'a table'),
  );

/** Elements of the page, charts apart, whose text is smaller than 14 px. */
const smallTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const small = [...document.querySelectorAll('body *')]
      .filter((element) => !(element instanceof SVGElement) && element.checkVisibility())
      .filter((element) =>
        [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
      )
      .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 13.99)
      .map((element) => `${element.localName}.${element.className}: ${getComputedStyle(element).fontSize}`);
    return [...new Set(small)];
  });

for (const path of pagePaths()) {
  test(`${path} fits: charts, tables and texts at every width`, async ({ page }) => {
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    for (const width of [1280, 768, 620, 480, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await page.evaluate(chartProblems), `charts at ${width} px`).toEqual([]);
      expect.soft(await pageWidth(page), `scrolls sideways at ${width} px`).toBeLessThanOrEqual(width);
    }
    await openDetails(page);
    expect.soft(await pageWidth(page), 'scrolls sideways when open').toBeLessThanOrEqual(320);
    expect.soft(await looseTables(page), 'tables that do not scroll').toEqual([]);
    expect.soft(await smallTexts(page), 'small texts').toEqual([]);
    expect.soft(await page.evaluate(() => document.getAnimations().length), 'animations').toBe(0);
  });
}

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
