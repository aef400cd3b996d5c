import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { samplingError } from '../../src/stats/confidence/sampling-error.ts';
import { shareIntervals } from '../../src/stats/confidence/share-intervals.ts';
import reference from '../reference/sampling-error.json' with { type: 'json' };
import { compute } from './calculator-page.ts';
import { expect, oneWindowTest as test, test as freshTest } from './site-test.ts';
import { violations } from './violations.ts';

const field = (page: Page, name: string) => page.locator(`#sampling-${name}`);
const error = (page: Page) => page.locator('.sampling-error strong');
const ends = (page: Page, name: string) => page.locator(`.calculator-result dd [data-template*=${name}Low]`);
const table = (page: Page): Promise<string[][]> =>
  page
    .locator('#sampling-rows tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map(({ textContent }) => textContent.trim())));

// tests/stats/sampling-error.test.ts holds the functions to every case of R.
test('the intervals are those of R, rounded as the page rounds', async ({ page }) => {
  const cases = reference.cases.filter(({ population }) => population !== null);
  expect(cases.length).toBeGreaterThan(0);
  for (const { x, n, population, designEffect, level, ...r } of cases) {
    const query = new URLSearchParams({
      ...{
        kind: 'count',
        n: String(n),
        result: String(x),
        level: String(100 * level),
        deff: String(designEffect),
      },
      ...(population === null ? {} : { population: String(population) }),
    });
    await page.goto(`/en/sampling-error/?${query.toString()}`);
    await expect(page.locator('.calculator-notice')).toHaveText('');
    const shown = (await ends(page, 'wilson').textContent()) ?? '';
    const decimals = /\.(\d+)/.exec(shown)?.[1]?.length ?? 0;
    const text = (low: number, high: number): string =>
      `${(100 * low).toFixed(decimals)}% to ${(100 * high).toFixed(decimals)}%`;
    expect(shown).toBe(text(r.wilsonLow, r.wilsonHigh));
    await expect(ends(page, 'exact')).toHaveText(text(r.exactLow, r.exactHigh));
    await expect(error(page)).toHaveText(`±${(100 * r.error).toFixed(decimals)} points`);
    await expect(page.locator("[data-template='{z}']")).toHaveText(r.z.toFixed(3));
  }
});

test('for any sample the whole page shows what the functions give', async ({ page }) => {
  await page.goto('/sampling-error/');
  const samples = fc.sample(
    fc.record({
      n: fc.integer({ min: 1, max: 20_000 }),
      more: fc.option(fc.integer({ min: 0, max: 100_000 })),
      level: fc.constantFrom(50, 80, 90, 95, 99, 99.9),
      deff: fc.constantFrom(0.5, 1, 1.3, 2, 7.25),
      result: fc.integer({ min: 0, max: 100 }),
    }),
    { numRuns: 25, seed: 7 },
  );
  for (const { n, more, level, deff, result } of samples) {
    const population = more === null ? Infinity : n + more;
    const shown = await compute(page, 'sampling', {
      population: '',
      ...{ n: String(n), level: String(level), deff: String(deff), result: String(result) },
      ...(more === null ? {} : { population: String(population) }),
    });
    const design = { n, population, designEffect: deff };
    const { wilson, exact } = shareIntervals(result / 100, design, level / 100);
    const decimals = (text: string): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
    const ownDecimals = decimals(shown['exactLow'] ?? '');
    const at = (share: number): string =>
      new Intl.NumberFormat('ja', {
        ...{ minimumFractionDigits: ownDecimals, maximumFractionDigits: ownDecimals },
      }).format(Number((100 * share).toPrecision(12)));
    const about = JSON.stringify({ n, more, level, deff, result });
    expect(shown, about).toMatchObject({
      exactLow: `${at(exact.low)}～${at(exact.high)}%`,
      wilsonLow: `${at(wilson.low)}～${at(wilson.high)}%`,
    });
    const rows = await table(page);
    const sizes = rows.map(([head = '']) => Number(head.replaceAll(',', '')));
    expect(sizes, about).toEqual([...new Set([...sizes, n])].sort((one, other) => one - other));
    for (const [index, cells] of rows.entries()) {
      const answers = sizes[index] ?? NaN;
      const expected = [0.1, 0.2, 0.3, 0.4, 0.5].map((share) =>
        answers > population
          ? '－'
          : `±${(100 * samplingError(share, { ...design, n: answers }, level / 100)).toFixed(1)}`,
      );
      // Binary halves: the page rounds the decimal number, toFixed the binary one.
      for (const [place, text] of cells.slice(1).entries()) {
        const wanted = expected[place] ?? '';
        const near = Math.abs(Number(text.slice(1)) - Number(wanted.slice(1)));
        expect(text === wanted || near < 0.1001, `${about} ${text} ${wanted}`).toBe(true);
      }
    }
  }
});

test('a number of answers beside the listed ones gets a row of its own in their order', async ({ page }) => {
  await page.goto('/en/sampling-error/');
  await field(page, 'n').fill('850');
  const own = page.locator('#sampling-rows .is-own');
  await expect(own).toHaveCount(1);
  await expect(own.locator('th')).toHaveText('850');
  expect((await table(page)).map(([head]) => head)).toEqual(
    '50 100 200 300 400 500 700 850 1,000 1,500 2,000 3,000 5,000 10,000'.split(' '),
  );
  await field(page, 'n').fill('1000');
  await expect(own.locator('th')).toHaveText('1,000');
  expect(await table(page)).toHaveLength(13);
});

test('a finite population and a design effect reach the table, its caption and both sentences', async ({
  page,
}) => {
  await page.goto('/sampling-error/?n=800&population=3000&level=90&deff=1.5');
  await expect(page.locator('.sampling-caption')).toHaveText('標本誤差早見表（信頼度90%、±ポイント）');
  await expect(page.locator('.sampling-table-assumption')).toHaveText(
    'デザイン効果1.5（有効回答数727）を反映、母集団3,000の有限母集団修正を適用。',
  );
  await expect(page.locator('#sentence-ja')).toContainText('母集団3,000の有限母集団修正を適用');
  await expect(page.locator('#sentence-en')).toContainText('design effect 1.5 (effective answers 727)');
  const rows = await table(page);
  expect(rows.find(([head]) => head === '5,000')?.slice(1)).toEqual(Array(5).fill('－'));
  expect(rows.find(([head]) => head === '3,000')?.slice(1)).toEqual(Array(5).fill('±0.0'));
  await expect(page.locator('.site-footer .address')).toHaveText(
    /\?n=800&population=3000&level=90&deff=1.5$/,
  );
});

test('warnings stand where the formula of the table misleads, and a census has no error', async ({
  page,
}) => {
  const warned = (name: string) => page.locator(`[data-when=${name}]`);
  await page.goto('/en/sampling-error/?n=100&result=2');
  await expect(warned('few')).toBeVisible();
  await expect(warned('outside')).toBeVisible();
  await field(page, 'result').fill('0');
  await expect(error(page)).toHaveText('±0.0 points');
  await expect(warned('few')).toBeVisible();
  await expect(warned('outside')).toBeHidden();
  await field(page, 'result').fill('40');
  await expect(warned('few')).toBeHidden();
  await field(page, 'population').fill('100');
  await expect(warned('census')).toBeVisible();
  await expect(page.locator('#sentence-en')).toHaveText(
    'All 100 members of the population answered, so the result of 40% has no sampling error. Errors from wording are not included.',
  );
});

freshTest('the sentences are copied as they stand', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/sampling-error/?n=500');
  for (const language of ['ja', 'en']) {
    const button = page.locator(`[data-copy=sentence-${language}]`);
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(button.locator('+ [role=status]')).toHaveText('コピーしました。');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await page.locator(`#sentence-${language}`).textContent(),
    );
  }
});

test('axe finds nothing once the page has been used, in no scheme', async ({ page }) => {
  await page.goto('/sampling-error/?n=100&result=1&population=5000');
  for (const typed of ['100', 'あ']) {
    await field(page, 'n').fill(typed);
    expect(await violations(page)).toEqual([]);
    for (const media of [
      { colorScheme: 'dark' },
      { colorScheme: 'light', forcedColors: 'active' },
    ] as const) {
      await page.emulateMedia(media);
      expect(await violations(page, 'colours'), JSON.stringify(media)).toEqual([]);
    }
    await page.emulateMedia({ forcedColors: 'none' });
  }
});

test('at 320 px nothing scrolls sideways but the table in its frame', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [
    '/sampling-error/',
    '/en/sampling-error/?n=9999999&population=9999999999&level=99.9&deff=12.345',
  ]) {
    await page.goto(path);
    await expect(page.locator('.calculator-notice')).toHaveText('');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});

test('paper has the result, the table and the sentences as they are, and no control', async ({ page }) => {
  await page.goto('/sampling-error/?n=640&deff=1.4');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('button:visible, input:visible')).toHaveCount(0);
  await expect(page.locator('.sampling-table .is-own th')).toHaveText('640');
  await expect(page.locator('.sampling-table .is-own')).toBeVisible();
  await expect(page.locator('#sentence-ja')).toContainText('デザイン効果1.4');
  await expect(page.locator('.site-footer .address')).toHaveText(/\?n=640&deff=1\.4$/);
});

freshTest.describe('without JavaScript', () => {
  freshTest.use({ javaScriptEnabled: false });

  freshTest(
    'the table and the first result stand, and no control is there that would not answer',
    async ({ page }) => {
      await page.goto('/sampling-error/?n=640');
      await expect(page.locator('button:visible, input:visible')).toHaveCount(0);
      await expect(page.locator('.sampling-table tbody tr:visible')).toHaveCount(14);
      await expect(page.locator('.calculator-result')).toContainText('±3.1');
      await expect(page.locator('#sentence-ja')).toBeVisible();
    },
  );
});
