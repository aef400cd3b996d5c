import { chartProblems } from './chart-problems.ts';
import {
  animations,
  looseTables,
  problems,
  sidewaysScroll,
  smallTargets,
  smallTexts,
  unreachableScrolls,
} from './layout-problems.ts';
import { steadyShift } from './layout-shifts.ts';
import { expect, oneWindowTest as test, openDetails, setTextSize } from './site-test.ts';
import { violations } from './violations.ts';
import { judgedPaths, visitedPages } from './visited-pages.ts';

// That each measure finds what it is for is shown in accessibility.e2e.ts, acceptance.e2e.ts and layout.e2e.ts.

const fits = [chartProblems, sidewaysScroll];
const fitsWhenOpen = [...fits, ...[looseTables, smallTexts, smallTargets, unreachableScrolls, animations]];

const pages = visitedPages();
const judged = judgedPaths(pages);

for (const { path } of pages) {
  test(`${path} holds still, fits and is accessible at every width and in every scheme`, async ({ page }) => {
    const found: Record<string, string[]> = {};
    const setWidth = (width: number): Promise<void> => page.setViewportSize({ width, height: 720 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const width of [1280, 320]) {
      await setWidth(width);
      await page.goto(path);
      found[`at ${width} px`] = await problems(page, ...fits);
      // Last, so that a script that comes late has had its time.
      expect.soft(await steadyShift(page), `shifts at ${width} px`).toBe(0);
    }
    await openDetails(page);
    found['open at 320 px'] = await problems(page, ...fitsWhenOpen);
    if (judged.has(path)) found['axe at 320 px'] = await violations(page);
    for (const width of [480, 620, 768]) {
      await setWidth(width);
      found[`open at ${width} px`] = await problems(page, ...fits);
    }
    await setWidth(1280);
    found['open at 1280 px'] = await problems(page, ...fitsWhenOpen);
    if (judged.has(path)) {
      found['axe at 1280 px'] = await violations(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      found['axe in the dark'] = await violations(page, 'colours');
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      found['axe in forced colours'] = await violations(page, 'colours');
      await page.emulateMedia({ forcedColors: 'none' });
    }
    await setTextSize(page, 2);
    found['text of twice the size'] = await problems(page, smallTargets, unreachableScrolls);
    expect(Object.entries(found).filter(([, lines]) => lines.length > 0)).toEqual([]);
  });
}
