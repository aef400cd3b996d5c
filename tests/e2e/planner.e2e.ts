import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { PowerCurveRow } from '../../src/schema/evaluation.ts';
import reference from '../reference/evaluation.json' with { type: 'json' };
import power from '../reference/power.json' with { type: 'json' };
import { distFolder } from '../site/page-paths.ts';
import { compute } from './calculator-page.ts';
import { chartProblems } from './chart-problems.ts';
import { problems, sidewaysScroll } from './layout-problems.ts';
import { expect, oneWindowTest as test, test as freshTest } from './site-test.ts';
import { violations } from './violations.ts';

const curves = (
  JSON.parse(readFileSync(join(distFolder, 'data/tables/evaluation-power-curve.json'), 'utf8')) as {
    rows: readonly PowerCurveRow[];
  }
).rows;

const field = (page: Page, name: string) => page.locator(`#planning-${name}`);
const number = (page: Page, name: string) => page.locator(`.calculator-result [data-template='{${name}}']`);
const perCent = (share: number): number => Number((share * 100).toPrecision(12));

test('groups come out as R computes them, unequal ones and those of power.prop.test', async ({ page }) => {
  await page.goto('/en/programme/');
  const unequal = reference.unequalSizes.map(({ compared, supported, ratio, power: wanted, n }) => ({
    typed: { ...{ compared, supported, power: wanted, alpha: 0.05 }, ratio },
    firms: Math.ceil(n),
  }));
  const equal = power.cases
    .filter(({ method }) => method === 'n_per_group_equal')
    .map(({ input: { p1, p2, power: wanted = NaN, sig_level: alpha }, values }) => ({
      typed: { ...{ compared: p1, supported: p2, power: wanted, alpha }, ratio: 1 },
      firms: values.n_ceiling ?? NaN,
    }));
  expect(equal.length).toBeGreaterThan(2);
  for (const { typed, firms } of [...unequal, ...equal]) {
    const { ratio, ...shares } = typed;
    const perCents = Object.entries(shares).map(([name, share]) => [name, String(perCent(share))] as const);
    const values = new Map([...perCents, ['ratio', String(ratio)]]);
    const shown = await compute(page, 'planning', Object.fromEntries(values));
    expect(shown, JSON.stringify(typed)).toMatchObject({
      supported: firms.toLocaleString('en'),
      compared: Math.ceil(ratio * firms).toLocaleString('en'),
    });
  }
});

test('the table beside the curve shows the published power for every assumption', async ({ page }) => {
  const designs = Map.groupBy(curves, ({ id }) => id.replace(/-n\d+$/, ''));
  expect(designs.size).toBe(12);
  await page.goto('/programme/');
  for (const rows of designs.values()) {
    const [{ outcome, icc, lossShare } = { outcome: '', icc: 0, lossShare: 0 }] = rows;
    await page.locator(`#planner [name=outcome][value=${outcome}]`).check();
    await compute(page, 'planning', { icc: String(icc), loss: String(perCent(lossShare)) });
    const shown = await page
      .locator('.curve-table tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map(({ textContent }) => textContent)));
    const text = (share: number): string => `${(100 * share).toFixed(0)}%◇`;
    expect(shown).toEqual(
      rows.map((row) => [
        String(row.firmsPerGroup),
        String(row.firmsPerGroup),
        text(row.power),
        text(row.powerIndependent),
      ]),
    );
  }
});

test('the browser draws with the function that built the page: the same drawing for the same plan', async ({
  page,
}) => {
  await page.goto('/programme/');
  const drawings = page.locator('#power-curve svg');
  const markup = () => drawings.evaluateAll((all) => all.map(({ innerHTML }) => innerHTML.trim()));
  const first = await markup();
  const built = await page.evaluate(async () => {
    const html = await (await fetch(location.href)).text();
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    return [...body.querySelectorAll('#power-curve svg')].map(({ innerHTML }) => innerHTML.trim());
  });
  expect(first).toEqual(built);
  await field(page, 'icc').fill('0.1');
  await expect(page.locator('.chart-wide .curve-independent')).toHaveCount(1);
  await expect(page.locator('[data-when=clustering]')).toBeVisible();
  expect(await markup()).not.toEqual(first);
  await page.locator('button[type=reset]').click();
  await expect(page.locator('[data-when=clustering]')).toBeHidden();
  expect(await markup()).toEqual(first);
});

test('every control is reached and set by keyboard alone, in the order in which it is read', async ({
  page,
}) => {
  await page.goto('/en/programme/');
  await page.locator('#planner [name=outcome]').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(field(page, 'compared')).toHaveValue('13');
  const typed = [
    ['compared', '20'],
    ['supported', '30'],
    ['power', '90'],
    ['alpha', '10'],
    ['ratio', '2'],
    ['firms', '4'],
    ['icc', '0.02'],
    ['loss', '10'],
  ] as const;
  for (const [name, value] of typed) {
    await page.keyboard.press('Tab');
    await expect(field(page, name)).toBeFocused();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(value);
  }
  await expect(page).toHaveURL(
    /\?outcome=profit&compared=20&supported=30&power=90&alpha=10&ratio=2&firms=4&icc=0.02&loss=10$/,
  );
  await expect(page.locator('#sentence-en')).toContainText(
    'if 30% of supported firms and 20% of the others reach the outcome “Raised profit”',
  );
  await expect(page.locator('#sentence-ja')).toContainText('比べる企業の数は支援する企業の2倍');
  const told = await page.locator('[data-said]').textContent();
  expect(told).toContain(`${(await number(page, 'supported').textContent()) ?? ''} firms supported`);
  await page.keyboard.press('Tab');
  await expect(page.locator('button[type=reset]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field(page, 'ratio')).toHaveValue('1');
  await expect(number(page, 'supported')).toHaveText('73');
});

freshTest(
  'the sentences are copied as they stand, and the copy is forgotten when they change',
  async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/en/programme/?ratio=2');
    for (const language of ['ja', 'en']) {
      const button = page.locator(`[data-copy=sentence-${language}]`);
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(button.locator('+ [role=status]')).toHaveText('Copied.');
      const sentence = await page.locator(`#sentence-${language}`).textContent();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(sentence);
    }
    await field(page, 'icc').fill('0.05');
    await expect(page.locator('.sentence-copy [role=status]').first()).toHaveText('');
  },
);

test('where the browser does not copy, the sentence is selected and the reader told', async ({ page }) => {
  await page.goto('/en/programme/');
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.locator('[data-copy=sentence-en]').click();
  await expect(page.locator('[data-copy=sentence-en] + [role=status]')).toContainText('selected instead');
  const sentence = await page.locator('#sentence-en').textContent();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(sentence);
});

for (const query of [
  '',
  '?icc=1&firms=1000',
  '?compared=1&supported=99&power=50&alpha=20',
  '?compared=50&supported=50.1&ratio=0.1&icc=1&firms=1000&loss=90&power=99&alpha=0.1',
  '?compared=44&supported=80',
  '?outcome=profit&ratio=10&icc=0.3',
]) {
  for (const locale of ['', '/en']) {
    test(`${locale}/programme/${query}: no label is cut off or covers another, at any width`, async ({
      page,
    }) => {
      await page.goto(`${locale}/programme/${query}`);
      await expect(page.locator('.calculator-notice')).toHaveText('');
      await page.evaluate(() => document.fonts.ready);
      for (const width of [1280, 768, 480, 320]) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await problems(page, chartProblems, sidewaysScroll), `${width} px`).toEqual([]);
      }
      const text = await page.locator('#planner').textContent();
      expect(text).not.toMatch(/NaN|undefined|Infinity|[{}]/);
    });
  }
}

test('axe finds nothing once the page has been used, in no scheme', async ({ page }) => {
  await page.goto('/en/programme/?icc=0.05&ratio=2');
  await page.locator('[data-copy=sentence-en]').click();
  expect(await violations(page)).toEqual([]);
  for (const media of [{ colorScheme: 'dark' }, { colorScheme: 'light', forcedColors: 'active' }] as const) {
    await page.emulateMedia(media);
    expect(await violations(page, 'colours'), JSON.stringify(media)).toEqual([]);
  }
});
