import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { EvaluationSizeRow, ProgrammePowerRow } from '../../src/schema/evaluation.ts';
import { distFolder } from '../site/page-paths.ts';
import { compute, expectRefusals } from './calculator-page.ts';
import { expect, oneWindowTest as test, test as freshTest } from './site-test.ts';
import { violations } from './violations.ts';

function built(table: string): { readonly rows: unknown } {
  const file = readFileSync(join(distFolder, `data/tables/${table}.json`), 'utf8');
  return JSON.parse(file) as { rows: unknown };
}

const sizes = built('evaluation-sample-size').rows as readonly EvaluationSizeRow[];
const powers = built('evaluation-programme-power').rows as readonly ProgrammePowerRow[];

const field = (page: Page, name: string) => page.locator(`#planning-${name}`);
const result = (page: Page, name: string) => page.locator(`.calculator-result [data-template^='{${name}}']`);
const reset = (page: Page) => page.locator('button[type=reset]');
const perCent = (share: number): string => String(Math.round(share * 100));

test('the browser computes what the build published, for every row', async ({ page }) => {
  await page.goto('/programme/');
  expect(sizes.length).toBeGreaterThan(20);
  for (const row of sizes) {
    const shown = await compute(page, 'planning', {
      compared: perCent(row.rateCompared),
      supported: perCent(row.rateSupported),
      power: perCent(row.power),
      alpha: perCent(row.alpha),
      firms: String(row.firmsPerProducer),
      icc: String(row.icc),
      loss: perCent(row.lossShare),
    });
    expect(shown['supported'], row.id).toBe(String(row.firmsPerGroup));
    expect(shown['compared'], row.id).toBe(String(row.firmsPerGroup));
    expect(shown['total'], row.id).toBe(String(row.total));
    expect(shown['producers'], row.id).toBe(String(row.producers));
    expect(shown['effect'], row.id).toBe(String(row.designEffect));
    const own = powers.filter((each) => each.outcome === row.outcome && each.lossShare === row.lossShare);
    const powerAt = (icc: number): string =>
      `${perCent(own.find((each) => each.icc === icc)?.power ?? NaN)}%`;
    expect(shown['clustered'], row.id).toBe(powerAt(row.icc));
    expect(shown['independent'], row.id).toBe(powerAt(0));
  }
});

test('an outcome brings its shares, and the button brings back the first assumptions', async ({ page }) => {
  await page.goto('/en/programme/');
  await page.getByRole('radio', { name: 'Raised profit' }).check();
  await expect(field(page, 'compared')).toHaveValue('13');
  await expect(field(page, 'supported')).toHaveValue('28');
  await expect(result(page, 'supported')).toHaveText('113');
  await field(page, 'firms').fill('1000');
  await field(page, 'icc').fill('1');
  await expect(result(page, 'supported')).toHaveText('112,518');
  await expect(result(page, 'effect')).toHaveText('1,000');
  await reset(page).click();
  await expect(field(page, 'compared')).toHaveValue('44');
  await expect(result(page, 'supported')).toHaveText('73');
  await expect(page.getByRole('radio', { name: 'Reached the market' })).toBeChecked();
  await expect(page).toHaveURL(/\/en\/programme\/$/);
});

test('full-width digits, a missing zero and spaces are read', async ({ page }) => {
  await page.goto('/programme/');
  await field(page, 'icc').fill('０．０５');
  await field(page, 'loss').fill(' ２０ ');
  await expect(result(page, 'supported')).toHaveText('114');
  await expect(field(page, 'icc')).not.toHaveAttribute('aria-invalid');
  await expect(page).toHaveURL(/\?icc=0\.05&loss=20$/);
  await field(page, 'icc').fill('.05');
  await expect(result(page, 'supported')).toHaveText('114');
});

test('what is no number of its field is said beside it, and nothing is computed', async ({ page }) => {
  await expectRefusals(page, '/en/programme/', 'planning', [
    { name: 'icc', typed: '', said: 'Enter a number.' },
    { name: 'icc', typed: '   ', said: 'Enter a number.' },
    { name: 'icc', typed: '1.1', said: 'Enter a number from 0 to 1.' },
    { name: 'icc', typed: '-0.1', said: 'Enter a number from 0 to 1.' },
    { name: 'icc', typed: 'NaN', said: 'This is not a number. Use digits and a decimal point only.' },
    { name: 'icc', typed: '0,05', said: 'This is not a number. Use digits and a decimal point only.' },
    { name: 'alpha', typed: '0', said: 'Enter a number from 0.1 to 20.' },
    { name: 'alpha', typed: '1e1', said: 'This is not a number. Use digits and a decimal point only.' },
    { name: 'power', typed: '100', said: 'Enter a number from 50 to 99.' },
    { name: 'firms', typed: '０', said: 'Enter a number from 1 to 1,000.' },
    { name: 'firms', typed: '5.5', said: 'Enter a whole number.' },
    { name: 'loss', typed: '100', said: 'Enter a number from 0 to 90.' },
    { name: 'compared', typed: '0', said: 'Enter a number from 1 to 99.' },
    {
      name: 'supported',
      typed: '44',
      said: 'Keep at least 0.1 percentage points away from the share without support.',
    },
  ]);
  await field(page, 'power').fill('100');
  await expect(page.locator('[data-said]')).toHaveText('Enter a number from 50 to 99.');
  await expect(page).toHaveURL(/\/en\/programme\/$/);
  await reset(page).click();
  await expect(result(page, 'supported')).toHaveText('73');
});

test('the address carries the assumptions and survives the language switch', async ({ page }) => {
  await page.goto('/programme/');
  await page.getByRole('radio', { name: '利益につながった' }).check();
  await field(page, 'supported').fill('20');
  await field(page, 'firms').fill('10');
  await expect(page).toHaveURL(/\/programme\/\?outcome=profit&supported=20&firms=10$/);
  const firms = await result(page, 'supported').textContent();
  await page.reload();
  await expect(result(page, 'supported')).toHaveText(firms ?? '');
  await page.locator('a.language').click();
  await expect(page).toHaveURL(/\/en\/programme\/\?outcome=profit&supported=20&firms=10$/);
  await expect(result(page, 'supported')).toHaveText(firms ?? '');
  await expect(page.getByRole('radio', { name: 'Raised profit' })).toBeChecked();
});

test('an address that the form cannot take changes nothing, and the page says so', async ({ page }) => {
  for (const query of [
    '?icc=2&loss=-1&power=abc&firms=1.5',
    '?supported=<img src=x onerror=alert(1)>&outcome="><script>alert(1)</script>',
    '?outcome=__proto__&compared=NaN&alpha=',
    '?compared=50&supported=50',
    '?icc=0.05&utm_source=mail',
    '?icc=0.05&icc=0.1',
  ]) {
    await page.goto(`/programme/${query}`);
    await expect(page.locator('.calculator-notice'), query).toHaveText(/最初の条件で表示しています/);
    await expect(result(page, 'supported')).toHaveText('73');
    await expect(page.locator('[aria-invalid]')).toHaveCount(0);
    await expect(page.locator('a.language')).toHaveAttribute('href', /\/en\/programme\/$/);
  }
});

test('what is said aloud waits until the hand rests', async ({ page }) => {
  await page.goto('/en/programme/');
  const said = page.locator('[data-said]');
  await expect(said).toHaveText('');
  await field(page, 'icc').fill('0.05');
  await expect(said).toHaveText('91 firms supported, 91 compared, 182 in both, 16 producers');
});

test('axe finds nothing while fields are marked, light and dark', async ({ page }) => {
  await page.goto('/programme/');
  await field(page, 'icc').fill('あ');
  await field(page, 'firms').fill('');
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, 'colours')).toEqual([]);
});

test('paper has the tables, the curve and the plan as it is, and no form', async ({ page }) => {
  await page.goto('/programme/?icc=0.05');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.planning-try')).toBeHidden();
  await expect(page.locator('button:visible, input:visible')).toHaveCount(0);
  await expect(page.locator('.planning-table:visible')).toHaveCount(3);
  await expect(page.locator('#sentence-ja')).toContainText('級内相関0.05（設計効果1.25');
  await expect(page.locator('.curve-table .is-asked')).toContainText('91');
  await expect(page.locator('.site-footer .address')).toHaveText(/\/programme\/\?icc=0\.05$/);
});

freshTest.describe('without JavaScript', () => {
  freshTest.use({ javaScriptEnabled: false });

  freshTest('the tables say it, and no control is there that would not answer', async ({ page }) => {
    await page.goto('/programme/?icc=0.05');
    await expect(page.locator('button:visible, input:visible')).toHaveCount(0);
    await expect(page.locator('.planning-table').first()).toContainText('73◇');
    await expect(page.locator('.planning-table:visible')).toHaveCount(3);
    await expect(page.locator('.chart svg:visible')).toHaveCount(1);
    await expect(page.locator('.curve-table .is-asked')).toContainText('73');
    await expect(page.locator('#sentence-en')).toContainText('73 supported firms and 73 firms to compare');
    await expect(page.locator('.timeline > li:visible')).toHaveCount(6);
  });
});
