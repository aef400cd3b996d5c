import { problems, sidewaysScroll } from './layout-problems.ts';
import { tipFaults, tipLines } from './reading-problems.ts';
import { expect, oneWindowTest as test } from './site-test.ts';
import { violations } from './violations.ts';

test('Escape takes the tip away and leaves the focus, after focus and after hover', async ({ page }) => {
  await page.goto('/figures/fig-05/');
  const mark = page.locator('.chart-wide [data-mark]').first();
  const tip = page.locator('.chart-tip');
  await mark.focus();
  await expect(tip).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
  await expect(mark).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(tip).toBeVisible();
  await page.locator(':focus').blur();
  await expect(tip).toBeHidden();
  await mark.hover();
  await expect(tip).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
});

test('hover, focus and touch show the same, and it is no less than what the table says', async ({
  browser,
}) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${test.info().project.use.baseURL ?? ''}/figures/fig-05/`);
  const marks = page.locator('.chart-wide [data-mark]');
  await expect(marks).toHaveCount(4);
  for (const mark of await marks.all()) {
    await mark.hover();
    const hovered = await tipLines(page);
    await page.mouse.move(0, 0);
    await expect(page.locator('.chart-tip')).toBeHidden();
    await mark.focus();
    const focused = await tipLines(page);
    await page.keyboard.press('Escape');
    await mark.blur();
    await mark.tap();
    const touched = await tipLines(page);
    await page.touchscreen.tap(600, 5);
    await expect(page.locator('.chart-tip')).toBeHidden();
    expect(hovered.length).toBe(5);
    expect(focused).toEqual(hovered);
    expect(touched).toEqual(hovered);
  }
  await context.close();
});

test('the tip can be reached by the pointer and read there', async ({ page }) => {
  await page.goto('/figures/fig-05/');
  await page.locator('.chart-wide [data-mark]').nth(1).hover();
  const tip = page.locator('.chart-tip');
  await expect(tip).toBeVisible();
  const box = await tip.boundingBox();
  if (box === null) throw new Error('the tip has no box');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
  await page.waitForTimeout(600);
  await expect(tip).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(tip).toBeHidden();
});

for (const size of [
  { width: 1280, height: 900 },
  { width: 768, height: 500 },
  { width: 320, height: 400 },
]) {
  test(`the tip leaves its mark free and stays in the viewport (${size.width} by ${size.height})`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    for (const figure of ['fig-03', 'fig-05', 'sec-one-innovation-gap']) {
      await page.goto(`/figures/${figure}/`);
      await expect(page.locator('.is-readable')).toHaveCount(1);
      for (const mark of await page.locator('[data-mark]:visible').all()) {
        await mark.focus();
        await expect.poll(() => problems(page, tipFaults, sidewaysScroll), figure).toEqual([]);
      }
      await page.mouse.wheel(0, 120);
      await page.waitForTimeout(100);
    }
  });
}

test('a tip that covers its mark is found', async ({ page }) => {
  await page.goto('/figures/fig-05/');
  await page.locator('.chart-wide [data-mark]').first().focus();
  await page.locator('.chart-tip').evaluate((tip: HTMLElement) => {
    tip.style.transform = 'translate(10px, 10px)';
  });
  expect(await page.evaluate(tipFaults)).toEqual(['the tip covers its mark']);
});

test('axe finds nothing on a chart with its tip open, in no scheme', async ({ page }) => {
  await page.goto('/figures/fig-02/');
  await page.locator('.chart-wide [data-mark]').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.chart-tip')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  for (const media of [
    {},
    { colorScheme: 'dark' },
    { colorScheme: 'light', forcedColors: 'active' },
  ] as const) {
    await page.emulateMedia(media);
    expect(await violations(page, 'colours'), JSON.stringify(media)).toEqual([]);
    const outline = await page.locator(':focus').evaluate((focused) => {
      const { outlineWidth, outlineStyle } = getComputedStyle(focused);
      return [outlineWidth, outlineStyle];
    });
    expect(outline).toEqual(['4px', 'solid']);
  }
});
