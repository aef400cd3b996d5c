import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { OverallRateRow, SampleSizeRow } from '../../src/schema/what-if.ts';
import { distFolder } from '../site/page-paths.ts';
import { layoutShifts } from './layout-shifts.ts';
import { expect, oneWindowTest as test, test as freshTest } from './site-test.ts';

function built(table: string): { readonly rows: unknown } {
  const file = readFileSync(join(distFolder, `data/tables/${table}.json`), 'utf8');
  return JSON.parse(file) as { rows: unknown };
}

const rates = built('what-if-overall-rate').rows as readonly OverallRateRow[];
const sizes = built('what-if-sample-size').rows as readonly SampleSizeRow[];
const outcomes = ['commercialised', 'profit'];

const rate = (page: Page) => page.locator('.what-if-result strong [data-set=rate]');
const slider = (page: Page) => page.locator('#what-if-share');
const number = (page: Page) => page.locator('#what-if-number');
const perCent = (value: number): string =>
  `${new Intl.NumberFormat('ja', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value * 100)}%`;

test('every share gives in the browser what the build gave, for both outcomes', async ({ page }) => {
  await page.goto('/what-if/');
  for (const outcome of outcomes) {
    await page.locator(`input[value=${outcome}]`).check();
    const shown = await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#what-if-number');
      return Array.from({ length: 101 }, (_, share) => {
        if (field === null) return [];
        field.value = String(share);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        const text = (selector: string) =>
          [...document.querySelectorAll(selector)].map((element) => element.textContent.trim());
        return [text('[data-set=rate]')[0], text('[data-set=ends]')[0], text('[data-sizes]').join(' ')];
      });
    });
    const own = rates.filter((row) => row.outcome === outcome);
    expect(shown.map(([estimate]) => estimate)).toEqual(own.map(({ estimate }) => perCent(estimate)));
    expect(shown.map(([, ends]) => ends)).toEqual(
      own.map(({ low, high }) => `${perCent(low).slice(0, -1)}～${perCent(high)}`),
    );
    expect(shown.map(([, , all]) => all)).toEqual(own.map(({ share }) => sizesAt(share)));
  }
});

/** The cells of both tables as the page writes them, row by row. */
function sizesAt(share: number): string {
  const of = (outcome: string, definition: string): SampleSizeRow | undefined =>
    sizes.find((row) => row.outcome === outcome && row.definition === definition && row.share === share);
  const write = (size: number | null | undefined): string =>
    size == null ? '…' : `${new Intl.NumberFormat('ja').format(size)}◇`;
  const tests = ['zShares', 'zCounts', 'yates', 'fisher'].flatMap((definition) =>
    outcomes.flatMap((outcome) => {
      const row = of(outcome, definition);
      return [write(row?.smallestN), write(row?.stableN)];
    }),
  );
  const powers = ['power80', 'power90'].flatMap((definition) =>
    outcomes.map((outcome) => write(of(outcome, definition)?.smallestN)),
  );
  return [...tests, ...powers].join(' ');
}

test('the slider moves by keyboard, says its value, and the markers follow', async ({ page }) => {
  await page.goto('/what-if/');
  const marker = page.locator('.chart-wide .marker-commercialised circle');
  const before = Number(await marker.getAttribute('cx'));
  await slider(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '77%');
  await expect(number(page)).toHaveValue('77');
  await page.keyboard.press('Home');
  await expect(rate(page)).toHaveText('44.0%');
  const line = (await page.locator('.chart-wide .rate-commercialised path').getAttribute('d')) ?? '';
  const [x1, y1] = [...line.matchAll(/[\d.]+/g)].map(Number);
  expect(Number(await marker.getAttribute('cx'))).toBe(x1);
  expect(Number(await marker.getAttribute('cy'))).toBe(y1);
  expect(x1).toBeLessThan(before);
  await page.keyboard.press('End');
  await expect(rate(page)).toHaveText('67.0%');
});

test('the address carries the setting, survives the language switch and goes with the published one', async ({
  page,
}) => {
  await page.goto('/what-if/');
  await number(page).fill('60');
  await page.getByLabel('利益につながった').check();
  await expect(page).toHaveURL(/\/what-if\/\?share=60&outcome=profit$/);
  await page.reload();
  await expect(rate(page)).toHaveText('22.0%');
  await page.locator('a.language').click();
  await expect(page).toHaveURL(/\/en\/what-if\/\?share=60&outcome=profit$/);
  await expect(rate(page)).toHaveText('22.0%');
  await expect(page.getByLabel('Raised profit')).toBeChecked();
  await page.getByRole('button').click();
  await expect(rate(page)).toHaveText('61.9%');
  await expect(page).toHaveURL(/\/en\/what-if\/$/);
});

for (const query of [
  '?share=101',
  '?share=-5',
  '?share=6e1',
  '?share=%EF%BC%96%EF%BC%90',
  '?share=<img src=x onerror=alert(1)>&outcome="><script>alert(1)</script>',
  '?outcome=__proto__&share=NaN',
  '?share=&outcome=',
]) {
  test(`${query} changes nothing`, async ({ page }) => {
    await page.goto(`/what-if/${query}`);
    await expect(slider(page)).toHaveValue('78');
    await expect(rate(page)).toHaveText('61.9%');
    await expect(page.locator('a.language')).toHaveAttribute('href', /\/en\/what-if\/$/);
  });
}

test('a number that is no share is not taken, and the field goes back to the one that is', async ({
  page,
}) => {
  await page.goto('/what-if/');
  await number(page).fill('250');
  await expect(rate(page)).toHaveText('61.9%');
  await number(page).blur();
  await expect(number(page)).toHaveValue('78');
});

test('what is said aloud waits until the slider rests, and says one sentence', async ({ page }) => {
  await page.goto('/en/what-if/');
  const said = page.locator('#what-if-said');
  await expect(said).toHaveText('');
  await slider(page).focus();
  const changes = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let count = 0;
        const status = document.querySelector('#what-if-said');
        if (status !== null) new MutationObserver(() => (count += 1)).observe(status, { childList: true });
        setTimeout(() => {
          resolve(count);
        }, 1500);
      }),
  );
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowLeft');
  expect(await changes).toBe(1);
  await expect(said).toHaveText('At 70%: Share of all firms that reached the market, 60.1%');
});

test('a share that leaves a group almost empty has no number of firms', async ({ page }) => {
  await page.goto('/what-if/?share=98');
  await expect(page.locator('[data-sizes]').first()).toHaveText('…');
  await expect(rate(page)).toHaveText('66.5%');
});

for (const width of [1280, 320]) {
  test(`nothing shifts at ${width} px while the page takes its setting from the address or the slider moves`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/what-if/?share=5&outcome=profit');
    const edges = (): Promise<number[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll('.what-if :is(.chart, h3, table), .site-footer')].map(
          (element) => element.getBoundingClientRect().top + scrollY,
        ),
      );
    const before = await edges();
    await slider(page).focus();
    for (const key of ['ArrowRight', 'End', 'Home', 'ArrowRight']) {
      await page.keyboard.press(key);
      expect(await edges(), key).toEqual(before);
    }
    // A text that follows a number may move sideways in its line after a key: such shifts are the reader's own.
    const unasked = (await layoutShifts(page)).filter(({ hadRecentInput }) => !hadRecentInput);
    expect(unasked).toEqual([]);
  });
}

test('paper has the setting, its address and the open table, but no controls', async ({ page }) => {
  await page.goto('/what-if/?share=60&outcome=profit');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#what-if-controls')).toBeHidden();
  await expect(rate(page)).toBeVisible();
  await expect(page.locator('.what-if-where')).toHaveText('探索する企業が60%のとき');
  await expect(page.locator('.what-if details table')).toBeVisible();
  await expect(page.locator('.site-footer .address')).toHaveText(/\/what-if\/\?share=60&outcome=profit$/);
});

freshTest.describe('without JavaScript', () => {
  freshTest.use({ javaScriptEnabled: false });

  freshTest('the tables say it, and no control is there that would not answer', async ({ page }) => {
    await page.goto('/what-if/?share=60');
    await expect(page.locator('button:visible, input:visible')).toHaveCount(0);
    await expect(page.locator('.what-if details table')).toBeVisible();
    await expect(page.locator('.what-if details tbody tr').nth(6)).toContainText('57.8%');
    await expect(rate(page)).toHaveText('61.9%');
    await expect(page.locator('.chart svg:visible')).toHaveCount(1);
  });
});
