import type { Page } from '@playwright/test';
import { expect, oneWindowTest as test } from './site-test.ts';

test('the skip link is the first stop, is seen, and leads to the content', async ({ page }) => {
  await page.goto('/figures/fig-05/');
  const skip = page.locator('a.skip');
  await expect(skip).not.toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('main a').first()).toBeFocused();
});

interface Stop {
  readonly stop: string;
  /** Its place among the elements of the page. */
  readonly place: number;
  readonly outline: number;
  readonly inView: boolean;
}

/** What has the focus, and how it shows that; nothing where the page has none. */
const stopAt = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return null;
    const { outlineWidth, outlineStyle } = getComputedStyle(focused);
    const { top, bottom, left, right } = focused.getBoundingClientRect();
    return {
      stop: `${focused.localName} ${focused.textContent.trim().slice(0, 30)}`,
      place: [...document.querySelectorAll('*')].indexOf(focused),
      outline: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
      inView: right > left && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
    };
  });

/** The kinds of those elements that take the focus, but of which assistive technology is told no name. */
async function namelessStops(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const stops = nodes.filter(
    ({ properties = [], role }) =>
      properties.some(({ name, value }) => name === 'focusable' && value.value === true) &&
      // The skip link leads to it; it is no stop.
      role?.value !== 'main',
  );
  expect(stops.length).toBeGreaterThan(10);
  return stops
    .filter(({ name }) => ((name?.value ?? '') as string).trim() === '')
    .map(({ role }) => role?.value as string);
}

for (const path of ['/', '/figures/', '/en/figures/fig-05/', '/sources/', '/about/']) {
  test(`every stop of ${path} has a name, shows the focus and comes in reading order`, async ({ page }) => {
    await page.goto(path);
    const most = await page.locator('a[href], button, input, select, summary, [tabindex="0"]').count();
    const stops: Stop[] = [];
    while (stops.length < most) {
      await page.keyboard.press('Tab');
      const stop = await stopAt(page);
      if (stop === null) break;
      stops.push(stop);
    }
    expect(stops.length).toBeGreaterThan(10);
    expect(stops.filter(({ inView, outline }) => !inView || outline !== 4)).toEqual([]);
    const places = stops.map(({ place }) => place);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(await namelessStops(page)).toEqual([]);
  });
}

test('a stop without a name is found', async ({ page }) => {
  await page.goto('/figures/fig-05/');
  expect(await namelessStops(page)).toEqual([]);
  await page
    .locator('main a')
    .first()
    .evaluate((link) => {
      link.textContent = '';
    });
  expect(await namelessStops(page)).toEqual(['link']);
});

test('a data table opens by keyboard', async ({ page }) => {
  await page.goto('/figures/fig-05/');
  const table = page.locator('details.data-table table');
  await expect(table).toBeHidden();
  await page.locator('details.data-table summary').focus();
  await page.keyboard.press('Enter');
  await expect(table).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(table).toBeHidden();
});
