import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { pagePaths } from '../site/page-paths.ts';
import { everyPageTest as test, expect, openDetails } from './site-test.ts';

/** Only these rules depend on the colours, which are all that changes with the scheme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** One line per violation; the page is judged with everything open that can be opened. */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  await openDetails(page);
  const axe = new AxeBuilder({ page })
    .options({
      resultTypes: ['violations'],
      ...(rules === undefined
        ? { rules: { 'target-size': { enabled: true } } }
        : { runOnly: { type: 'rule', values: rules } }),
    })
    // There are no frames, so that axe needs no second window to gather its results.
    .setLegacyMode(true);
  const found = await axe.analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}

for (const path of pagePaths()) {
  test(`axe finds nothing on ${path}: light and dark, wide and narrow`, async ({ page }) => {
    await page.goto(path);
    expect.soft(await violations(page), 'light, 1280 px').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await violations(page, colourRules), 'dark, 1280 px').toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 320, height: 640 });
    expect.soft(await violations(page), 'light, 320 px').toEqual([]);
  });
}

const inForcedColours = [
  '',
  'figures/fig-01/',
  'figures/fig-03/',
  'figures/fig-05/',
  'figures/sec-one-innovation-gap/',
  'statements/',
  'data/',
];

for (const path of inForcedColours.flatMap((page) => [`/${page}`, `/en/${page}`])) {
  test(`axe finds nothing on ${path} in forced colours`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(path);
    expect(await violations(page, colourRules)).toEqual([]);
  });
}

test('axe finds what is wrong', async ({ page }) => {
  await page.goto('/');
  await page.locator('h1').evaluate((heading) => {
    heading.innerHTML = '<img src="/favicon.svg"><span style="color: #ddd">pale</span>';
  });
  const found = await violations(page);
  expect(found.map((line) => line.split(':')[0])).toEqual(
    expect.arrayContaining(['color-contrast', 'image-alt']),
  );
});

test('in forced colours the text and the bars of a chart follow the text of the page', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/figures/fig-05/');
  const { text, fills } = await page.evaluate(() => {
    const marks = document.querySelectorAll('.chart-wide :is(text, .bar-solid rect)');
    return {
      text: getComputedStyle(document.body).color,
      fills: [...marks].map((mark) => getComputedStyle(mark).fill),
    };
  });
  expect(fills.length).toBeGreaterThan(10);
  expect(fills.filter((fill) => fill !== text)).toEqual([]);
});
