import type { Page } from '@playwright/test';

/** A part of the page that went elsewhere, as far as a test asks. */
interface LayoutShift {
  readonly value: number;
  /** Whether it followed a key or a click, so that the reader asked for it. */
  readonly hadRecentInput: boolean;
}

/** Waits until all that has begun is drawn: the fonts are there, no script has anything to do, two frames passed. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    // Where nothing is to be drawn, the browser may let an idle page wait for ever.
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 150 }));
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  });
}

/** Every shift of the layout since the page began to load, once the page has settled. */
export async function layoutShifts(page: Page): Promise<LayoutShift[]> {
  await settled(page);
  return page.evaluate(() => {
    const observer = new PerformanceObserver(() => undefined);
    observer.observe({ type: 'layout-shift', buffered: true });
    const shifts = observer.takeRecords() as (PerformanceEntry & LayoutShift)[];
    observer.disconnect();
    return shifts.map(({ value, hadRecentInput }) => ({ value, hadRecentInput }));
  });
}

/** The sum of these shifts, as browsers report it. */
export async function shiftSum(page: Page): Promise<number> {
  return (await layoutShifts(page)).reduce((sum, { value }) => sum + value, 0);
}

/**
 * The least of these sums over at most three visits to the open page: where the parser has to wait between two elements,
 * a busy machine draws the first alone. What the page itself moves, it moves at every visit.
 */
export async function steadyShift(page: Page): Promise<number> {
  let least = await shiftSum(page);
  for (let visits = 1; visits < 3 && least > 0; visits += 1) {
    await page.reload();
    least = Math.min(least, await shiftSum(page));
  }
  return least;
}
