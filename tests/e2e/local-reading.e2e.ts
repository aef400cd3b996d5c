import type { Page } from '@playwright/test';
import { cases, choose, make, open, plain, start, state, synthetic } from './local-page.ts';
import { expect, oneWindowTest as test, test as freshTest } from './site-test.ts';
import { violations } from './violations.ts';

test('files are dropped anywhere on the page and sorted by their endings', async ({ page }) => {
  await open(page);
  const drop = (names: readonly string[]) =>
    page.evaluate((given) => {
      const data = new DataTransfer();
      for (const name of given) data.items.add(new File(['x'], name));
      const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
      document.querySelector('footer')?.dispatchEvent(event);
      return event.defaultPrevented;
    }, names);
  expect(await drop(['Answers.CSV', 'book.JSON'])).toBe(true);
  const chosen = (id: string) =>
    page
      .locator(id)
      .evaluate((field) => [...((field as HTMLInputElement).files ?? [])].map(({ name }) => name));
  expect([await chosen('#local-answers'), await chosen('#local-codebook')]).toEqual([
    ['Answers.CSV'],
    ['book.JSON'],
  ]);
  expect(await drop(['a.csv', 'b.csv'])).toBe(true);
  await expect(state(page)).toContainText('no other files');
});

/** What has the focus, by its id, its name or what it is for. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { id, dataset, ariaLabel } = element;
    return id || (dataset['format'] ?? ariaLabel ?? element.getAttribute('type') ?? '');
  });

test('all of it is reached by keyboard', async ({ page }) => {
  await open(page);
  await page.locator('#local-answers').focus();
  await choose(page, plain);
  await page.keyboard.press('Tab');
  await expect(page.locator('#local-codebook')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(start(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#local-result-title')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('#local-saved a').first()).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.locator('#explore-question')).toBeFocused();
  const passed: string[] = [];
  while (passed.length < 20 && (await focused(page)) !== 'local-table') {
    passed.push(await focused(page));
    await page.keyboard.press('Tab');
  }
  expect(passed).toEqual([
    ...['explore-question', 'explore-by', 'explore-of', 'explore-view', 'reset', 'Table of results'],
    ...['csv', 'xlsx', 'svg', 'png'],
  ]);
  await expect(page.locator('#local-table')).toBeFocused();
  const before = await page.locator('#local-grid caption').textContent();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('#local-grid caption')).not.toHaveText(before ?? '');
  await page.keyboard.press('Tab');
  await expect(page.locator('.table-frame:has(#local-grid)')).toBeFocused();
});

test('axe finds nothing with tables and with problems, light, dark and in forced colours', async ({
  page,
}) => {
  const looked = async (): Promise<void> => {
    expect(await violations(page)).toEqual([]);
    for (const [colorScheme, forcedColors] of [
      ['light', 'active'],
      ['dark', 'none'],
    ] as const) {
      await page.emulateMedia({ colorScheme, forcedColors });
      expect(await violations(page, 'colours')).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  };
  await open(page, '/explore/local/');
  await make(page, synthetic);
  await page.locator('#local-table').selectOption('20');
  await looked();
  await make(page, { ...plain, answers: cases('bad-many/input.csv') });
  await expect(page.locator('#local-problems')).toBeVisible();
  await looked();
});

test('at 320 px nothing scrolls sideways but the tables in their frames; paper has no control', async ({
  page,
}) => {
  const isNarrow = () => page.evaluate(() => document.documentElement.scrollWidth <= 320);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/explore/local/', '/en/explore/local/']) {
    await open(page, path);
    await make(page, { ...plain, codebook: cases('bad-codebook-schema/codebook.json') });
    await expect(page.locator('#local-problems')).toBeVisible();
    expect(await isNarrow()).toBe(true);
    await make(page, synthetic);
    await page.locator('#local-table').selectOption('20');
    await expect(page.locator('#local-grid td').first()).toBeVisible();
    expect(await isNarrow()).toBe(true);
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('button:visible, input:visible, select:visible')).toHaveCount(0);
  await expect(page.locator('.local-synthetic')).toBeVisible();
  await expect(page.locator('#local-grid')).toBeVisible();
});

freshTest.describe('without JavaScript', () => {
  freshTest.use({ javaScriptEnabled: false });

  freshTest('the page says what it would do and what to use instead', async ({ page }) => {
    await page.goto('/en/explore/local/');
    await expect(page.locator('.local-no-script')).toContainText('npm run survey -- estimate');
    await expect(page.locator('button:visible, input:visible, select:visible')).toHaveCount(0);
    await expect(page.locator('#local-result, #local-problems')).toHaveCount(2);
    await expect(page.getByRole('heading', { name: 'Tables', exact: true })).toBeHidden();
  });
});
