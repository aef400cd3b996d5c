import type { Page } from '@playwright/test';
import { chartProblems } from './chart-problems.ts';
import { looseTables, pageWidth, smallTexts } from './layout-problems.ts';
import { shiftSum } from './layout-shifts.ts';
import { expect, oneWindowTest as test, openDetails, setTextSize } from './site-test.ts';
import { smallTargets } from './small-targets.ts';
import { violations } from './violations.ts';
import { visitedPages } from './visited-pages.ts';

// That each measure finds what it is for is shown in accessibility.e2e.ts, acceptance.e2e.ts and layout.e2e.ts.

async function setWidth(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
}

async function fits(page: Page, width: number): Promise<void> {
  expect.soft(await page.evaluate(chartProblems), `charts at ${width} px`).toEqual([]);
  expect.soft(await pageWidth(page), `scrolls sideways at ${width} px`).toBeLessThanOrEqual(width);
}

async function fitsWhenOpen(page: Page, width: number): Promise<void> {
  expect.soft(await pageWidth(page), `scrolls sideways when open at ${width} px`).toBeLessThanOrEqual(width);
  expect.soft(await looseTables(page), `tables that do not scroll at ${width} px`).toEqual([]);
  expect.soft(await smallTexts(page), `small texts at ${width} px`).toEqual([]);
  expect.soft(await smallTargets(page), `targets at ${width} px`).toEqual([]);
  const animations = await page.evaluate(() => document.getAnimations().length);
  expect.soft(animations, `animations at ${width} px`).toBe(0);
}

for (const path of visitedPages()) {
  test(`${path} holds still, fits and is accessible at every width and in every scheme`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const width of [320, 1280]) {
      await setWidth(page, width);
      await page.goto(path);
      await fits(page, width);
      // Last, so that a script that comes late has had its time.
      expect.soft(await shiftSum(page), `shifts at ${width} px`).toBe(0);
    }
    for (const width of [768, 620, 480]) {
      await setWidth(page, width);
      await fits(page, width);
    }
    await openDetails(page);
    // Languages differ in words alone, as tests/site holds, and no colour depends on them, as tests/styles holds: how
    // the page is built is judged once in each, and in every view on the page in Japanese, which stands for both.
    const isJapanese = !path.startsWith('/en/');
    await setWidth(page, 320);
    await fitsWhenOpen(page, 320);
    if (isJapanese) {
      expect.soft(await violations(page, 'others'), 'axe at 320 px').toEqual([]);
      // All colours are judged at 1280 px; here one of each way to paint.
      expect.soft(await violations(page, 'colours'), 'colours at 320 px').toEqual([]);
    }
    await setWidth(page, 1280);
    await fitsWhenOpen(page, 1280);
    expect.soft(await violations(page, isJapanese ? 'all' : 'others'), 'axe at 1280 px').toEqual([]);
    if (isJapanese) {
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await violations(page, 'colours'), 'axe in the dark').toEqual([]);
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      expect.soft(await violations(page, 'colours'), 'axe in forced colours').toEqual([]);
      await page.emulateMedia({ forcedColors: 'none' });
    }
    await setTextSize(page, 2);
    expect.soft(await smallTargets(page), 'targets with text of twice the size').toEqual([]);
    expect.soft(await violations(page, 'scrolls'), 'axe with text of twice the size').toEqual([]);
  });
}
