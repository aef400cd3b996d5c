import type { Page } from '@playwright/test';
import { formatBytes } from '../../src/format/format-bytes.ts';
import { shiftSum } from './layout-shifts.ts';
import { tabStops } from './reading-problems.ts';
import { expect, oneWindowTest as test } from './site-test.ts';
import { violations } from './violations.ts';

/** The values of the chart in view, from top to bottom. */
const valuesShown = (page: Page): Promise<string[]> =>
  page.locator('.chart svg:visible .value text').evaluateAll((texts) =>
    texts
      .map((text) => ({ text: text.textContent, top: text.getBoundingClientRect().top }))
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text),
  );

const variant = (page: Page): Promise<string | null> =>
  page.locator('.chart-host').getAttribute('data-variant');

test('differences are chosen by keyboard: the chart, the address and the file follow', async ({ page }) => {
  await page.goto('/figures/fig-05/');
  expect(await valuesShown(page)).toEqual(['67%', '44%', '28%', '13%']);
  await page.getByRole('radio', { name: '割合' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: '差', exact: true })).toBeChecked();
  expect(await valuesShown(page)).toEqual(['23ポイント◇', '15ポイント◇']);
  expect(new URL(page.url()).search).toBe('?measure=difference');
  await expect(page.locator('.chart-caption')).toContainText('信頼区間ではありません');
  await expect(page.locator('.chart-wide .bar-outline rect')).toHaveCount(2);
  const file = page.locator('a[data-variant-href*=".svg"]');
  const picture = page.locator('a[data-variant-href*=".png"]');
  await expect(file).toHaveAttribute('href', /fig-05\.difference\.ja\.svg$/);
  const answer = await page.request.get(await file.evaluate((link: HTMLAnchorElement) => link.href));
  expect(await answer.text()).toContain('23ポイント◇');
  await expect(picture).toHaveAttribute('href', /fig-05\.difference\.ja\.png$/);
  const bytes = (
    await page.request.get(await picture.evaluate((link: HTMLAnchorElement) => link.href))
  ).body();
  await expect(picture.locator('.size')).toHaveText(formatBytes((await bytes).length, 'ja'));
  await expect(page.locator('.is-readable')).toHaveCount(1);
  expect(await tabStops(page)).toEqual([1]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAccessibleName(/の差、23ポイント◇$/);
  await page.getByRole('radio', { name: '差', exact: true }).focus();
  await page.keyboard.press('ArrowLeft');
  expect(new URL(page.url()).search).toBe('');
  expect(await valuesShown(page)).toEqual(['67%', '44%', '28%', '13%']);
  await expect(file).toHaveAttribute('href', /fig-05\.levels\.ja\.svg$/);
});

for (const [figure, order, report, byValue] of [
  [
    'fig-03',
    '文字データの順',
    [
      '17%',
      '24%',
      '17%',
      '34%',
      '31%',
      '33%',
      '2%',
      '灰色の棒のいずれか',
      '灰色の棒のいずれか',
      '灰色の棒のいずれか',
    ],
    [
      '34%',
      '33%',
      '31%',
      '24%',
      '17%',
      '17%',
      '灰色の棒のいずれか',
      '灰色の棒のいずれか',
      '灰色の棒のいずれか',
      '2%',
    ],
  ],
  [
    'sec-one-countries',
    '報告書の順',
    ['約13%', '40%', '36%', '34%', '18%'],
    ['40%', '36%', '34%', '18%', '約13%'],
  ],
] as const) {
  test(`${figure} stands by value or as in the report, in the chart and in the table`, async ({ page }) => {
    await page.goto(`/figures/${figure}/`);
    expect(await valuesShown(page)).toEqual(byValue);
    await page.getByRole('radio', { name: order }).check();
    expect(await valuesShown(page)).toEqual(report);
    await page.getByRole('radio', { name: '表', exact: true }).check();
    const column = page.locator('.chart-host tbody tr td:nth-of-type(1)');
    const first = report.filter((value) => value !== '灰色の棒のいずれか');
    expect((await column.allTextContents()).slice(0, first.length)).toEqual(first);
    expect(new URL(page.url()).search).toBe('?order=report&view=table');
  });
}

test('size classes have an order of their own, and none is offered', async ({ page }) => {
  await page.goto('/figures/sec-one-size-classes/');
  await expect(page.getByRole('group', { name: '表示' })).toBeVisible();
  await expect(page.getByRole('group', { name: '並べ方' })).toHaveCount(0);
});

test('the table takes the place of the chart, and the other table stays', async ({ page }) => {
  await page.goto('/figures/fig-05/');
  await page.getByRole('radio', { name: '表', exact: true }).check();
  await expect(page.locator('.chart-host table')).toBeVisible();
  await expect(page.locator('.chart')).toHaveCount(0);
  await expect(page.locator('.chart-host tbody tr')).toHaveCount(4);
  await expect(page.locator('details.data-table')).toHaveCount(1);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('radio', { name: '差', exact: true }).check();
  await expect(page.locator('.chart-host tbody tr')).toHaveCount(2);
  await page.getByRole('radio', { name: '図', exact: true }).check();
  expect(await valuesShown(page)).toEqual(['23ポイント◇', '15ポイント◇']);
});

test('a reload and the other language keep what was chosen', async ({ page }) => {
  await page.goto('/figures/fig-05/');
  await page.getByRole('radio', { name: '差', exact: true }).check();
  await page.reload();
  expect(await valuesShown(page)).toEqual(['23ポイント◇', '15ポイント◇']);
  await expect(page.getByRole('radio', { name: '差', exact: true })).toBeChecked();
  await page.locator('a.language').click();
  await expect(page).toHaveURL(/\/en\/figures\/fig-05\/\?measure=difference$/);
  await expect(page.getByRole('radio', { name: 'Difference' })).toBeChecked();
  expect(await valuesShown(page)).toEqual(['23 percentage points◇', '15 percentage points◇']);
  await page.locator('a.language').click();
  await expect(page).toHaveURL(/\d\/figures\/fig-05\/\?measure=difference$/);
});

for (const search of [
  '?measure=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
  '?measure=levels.table',
  '?view=../../../etc',
  '?measure=&view=',
  '?__proto__=table&constructor=table&chart=x',
  '?%E0%A4%A',
  `?view=${'table'.repeat(2000)}`,
]) {
  test(`a value that nobody offers shows the chart as it is at first: ${search.slice(0, 40)}`, async ({
    page,
  }) => {
    await page.goto(`/figures/fig-05/${search}`);
    await expect(page.locator('.is-readable')).toHaveCount(1);
    expect(await variant(page)).toBe('levels.chart');
    expect(await valuesShown(page)).toEqual(['67%', '44%', '28%', '13%']);
    expect(new URL(page.url()).search).not.toMatch(/measure|view/);
  });
}

test('parameters of others stay in the address', async ({ page }) => {
  await page.goto('/figures/fig-05/?from=mail&measure=difference#known');
  expect(await variant(page)).toBe('difference.chart');
  await page.getByRole('radio', { name: '割合' }).check();
  expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('?from=mail#known');
});

test('print has the chosen variant, its address, and no controls', async ({ page }) => {
  await page.goto('/figures/fig-05/?measure=difference');
  await page.emulateMedia({ media: 'print' });
  expect(await valuesShown(page)).toEqual(['23ポイント◇', '15ポイント◇']);
  await expect(page.locator('.chart-controls')).toBeHidden();
  await expect(page.locator('.chart-hint')).toBeHidden();
  await expect(page.locator('.chart-caption')).toBeVisible();
  await expect(page.locator('.address')).toHaveText(/\/figures\/fig-05\/\?measure=difference$/);
});

test('a variant that is missing is found: the chart stays what it was', async ({ page }) => {
  await page.route('**/figures/fig-05/', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replaceAll('"difference.chart"', '"x"'),
    });
  });
  await page.goto('/figures/fig-05/');
  await page.getByRole('radio', { name: '差', exact: true }).check();
  expect(await valuesShown(page)).toEqual(['67%', '44%', '28%', '13%']);
});

test('a choice made by hand shifts nothing that the reader did not ask for', async ({ page }) => {
  await page.goto('/figures/fig-03/');
  await page.getByRole('radio', { name: '文字データの順' }).click();
  await expect(page.locator('.is-readable')).toHaveCount(1);
  expect(await shiftSum(page)).toBe(0);
});

test('a figure page asks for four files and no more', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/figures/fig-05/');
  await expect(page.locator('.is-readable')).toHaveCount(1);
  await page.waitForLoadState('networkidle');
  const kinds = asked.map((path) => /\.\w+$/.exec(path)?.[0] ?? 'page').sort();
  expect(new Set(asked).size).toBe(asked.length);
  expect(kinds.filter((kind) => kind !== '.svg')).toEqual(['.css', '.js', 'page']);
});
