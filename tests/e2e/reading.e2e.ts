import { shiftSum, steadyShift } from './layout-shifts.ts';
import { namesInDrawings, namesInTable, readByKeyboard, tabStops, tipLines } from './reading-problems.ts';
import { expect, oneWindowTest as test } from './site-test.ts';

const figures = [
  'fig-02',
  'fig-03',
  'fig-04',
  'fig-05',
  'fig-09',
  'sec-one-countries',
  'sec-one-innovation-gap',
  'sec-one-size-classes',
];
const paths = figures.flatMap((figure) => [`/figures/${figure}/`, `/en/figures/${figure}/`]);
const notPublished = /(?:文字に残っていない|灰色の棒のいずれか|not in the text|a grey bar, unknown which)$/;

/** Names without the words for a value that is not published, in an order that does not depend on the chart's. */
const comparable = (names: readonly string[]): string[] =>
  names.map((name) => name.replace(notPublished, '')).sort();

for (const path of paths) {
  test(`every value of ${path} is read by keyboard under the name that the table gives it`, async ({
    page,
  }) => {
    const isEnglish = path.startsWith('/en/');
    await page.setViewportSize({ width: isEnglish ? 1280 : 320, height: 800 });
    await page.goto(path);
    await expect(page.locator('.is-readable')).toHaveCount(1);
    // How a mark is found does not depend on the language, and both drawings name the same, here as in the other.
    const [wide = [], narrow = []] = await namesInDrawings(page);
    expect(narrow).toEqual(wide);
    expect(narrow.length).toBeGreaterThan(0);
    const wanted = await namesInTable(page);
    expect(wanted.length).toBeGreaterThan(0);
    expect(await tabStops(page)).toEqual([1]);
    const read = await readByKeyboard(page, 'ArrowDown', wanted.length);
    expect(comparable(read.map(({ name }) => name))).toEqual(comparable(wanted));
    const joint = isEnglish ? ', ' : '、';
    for (const { name, lines, tip } of read) {
      expect(tip.join(joint).slice(0, name.length)).toBe(name);
      expect(tip.length, name).toBe(notPublished.test(name) ? lines : lines + 2);
    }
    expect(await tabStops(page)).toEqual([1]);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      read.at(-1)?.name,
    );
    const back = await readByKeyboard(page, 'ArrowUp', wanted.length);
    expect(back.map(({ name }) => name)).toEqual(read.map(({ name }) => name).toReversed());
  });
}

test('a name that is not the table’s is found', async ({ page }) => {
  await page.route('**/figures/fig-05/', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replaceAll('&#xA;67%"', '&#xA;68%"').replaceAll('\n67%"', '\n68%"');
    await route.fulfill({ response: answer, body });
  });
  await page.goto('/figures/fig-05/');
  const read = await readByKeyboard(page, 'ArrowDown', 4);
  expect(comparable(read.map(({ name }) => name))).not.toEqual(comparable(await namesInTable(page)));
});

test('a second tab stop is found', async ({ page }) => {
  await page.goto('/figures/fig-05/');
  await expect(page.locator('.is-readable')).toHaveCount(1);
  await page
    .locator('.chart-wide [data-mark]')
    .last()
    .evaluate((mark) => {
      mark.setAttribute('tabindex', '0');
    });
  expect(await tabStops(page)).toEqual([2]);
});

test('to assistive technology the chart is one list, with its items in reading order', async ({ page }) => {
  await page.goto('/en/figures/fig-05/');
  const list = page.getByRole('list', { name: 'Needs exploration and bringing new products' });
  await expect(list).toHaveCount(1);
  await expect(list.getByRole('listitem')).toHaveCount(4);
  await expect(list).toMatchAriaSnapshot(`
    - list:
      - listitem "Reached the market, Explored needs, 67%"
      - listitem "Reached the market, Did not explore needs, 44%"
      - listitem "Reached the market and raised profit, Explored needs, 28%"
      - listitem "Reached the market and raised profit, Did not explore needs, 13%"
  `);
  await list.getByRole('listitem').nth(1).focus();
  await expect(list.getByRole('listitem').nth(1)).toHaveAccessibleDescription(/Published.*43\.5–44\.5%/s);
});

test('Home, End and the arrows move; other keys and keys with a modifier do not', async ({ page }) => {
  await page.goto('/figures/fig-03/');
  const marks = page.locator('.chart-wide [data-mark]');
  await expect(marks).toHaveCount(10);
  await marks.nth(2).focus();
  for (const [key, index] of [
    ['End', 9],
    ['ArrowRight', 9],
    ['ArrowLeft', 8],
    ['Home', 0],
    ['ArrowUp', 0],
    ['ArrowDown', 1],
    ['Control+End', 1],
    ['Enter', 1],
  ] as const) {
    await page.keyboard.press(key);
    await expect(marks.nth(index), key).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(marks.nth(1)).toBeFocused();
});

test('between wide and narrow the reading goes on where it was', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/figures/fig-03/');
  await page.locator('.chart-wide [data-mark]').nth(3).focus();
  const before = await tipLines(page);
  await page.setViewportSize({ width: 320, height: 800 });
  const narrow = page.locator('.chart-narrow [data-mark]');
  await expect(narrow).toHaveCount(10);
  expect(await tabStops(page)).toEqual([1]);
  await expect(narrow.nth(3)).toBeFocused();
  expect(await tipLines(page)).toEqual(before);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.locator('.chart-wide [data-mark]').nth(3)).toBeFocused();
  expect(await tabStops(page)).toEqual([1]);
});

test('the hint is seen where there is something to read, in the language of the page', async ({
  page,
  browser,
}) => {
  await page.goto('/figures/fig-05/');
  await expect(page.locator('.chart-hint')).toContainText('矢印キー');
  await expect(page.locator('.chart-hint')).toBeVisible();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(page.url().replace('/figures', '/en/figures'));
  await expect(still.locator('.chart-hint')).toBeHidden();
  await expect(still.locator('.chart-controls')).toBeHidden();
  await expect(still.locator('.chart-wide svg')).toHaveRole('img');
  await context.close();
});

test('a number in the text shows its mark, and a mark the places that speak of it', async ({ page }) => {
  await page.goto('/figures/fig-05/');
  const active = page.locator('.chart-wide [data-mark].is-active');
  const mention = page.locator('.lead a[data-ref="st:profit-exploring"]');
  await expect(page.locator('.is-readable')).toHaveCount(1);
  await mention.hover();
  await expect(active).toHaveCount(1);
  await expect(active).toHaveAccessibleName(/28%$/);
  expect(await active.evaluate((mark) => getComputedStyle(mark).strokeWidth)).toBe('2px');
  expect(await mention.evaluate((link) => getComputedStyle(link).outlineStyle)).toBe('solid');
  await page.mouse.move(0, 0);
  await expect(active).toHaveCount(0);
  await page.locator('.lead a[data-ref="st:profit-not-exploring"]').focus();
  await expect(active).toHaveAccessibleName(/13%$/);
  await page.locator('.chart-wide [data-mark]').first().hover();
  const spoken = page.locator('.traced.is-active');
  await expect(spoken.first()).toBeVisible();
  for (const text of await spoken.allTextContents()) expect(text).toBe('67%');
  await expect(page.locator('.lead .traced.is-active')).toHaveCount(1);
});

for (const figure of ['fig-03', 'fig-05', 'sec-one-innovation-gap']) {
  for (const width of [1280, 320]) {
    test(`nothing of ${figure} shifts while it loads and is read (${width} px)`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`/figures/${figure}/`);
      await expect(page.locator('.is-readable')).toHaveCount(1);
      await page.locator('[data-mark]:visible').first().hover();
      await expect(page.locator('.chart-tip')).toBeVisible();
      await page.locator('[data-mark]:visible').last().hover();
      await expect(page.locator('[data-mark]:visible').last()).toHaveClass(/\bis-active\b/);
      expect(await shiftSum(page)).toBe(0);
    });
  }
}

test('a form that takes its room only when the script runs is found', async ({ page }) => {
  await page.route('**/*.css', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      body: `${await answer.text()} form.chart-controls[hidden]{display:none}`,
    });
  });
  // A slow line: the page is seen before the script comes.
  await page.route('**/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.goto('/figures/fig-05/');
  await expect(page.locator('.is-readable')).toHaveCount(1);
  expect(await steadyShift(page)).toBeGreaterThan(0);
});
