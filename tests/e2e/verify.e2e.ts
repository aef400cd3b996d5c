import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { CellsFile, ThingsFile, VersionsFile } from '../../src/verify/verify-files.ts';
import { distFolder } from '../site/page-paths.ts';
import { expect, oneWindowTest as test, test as freshTest } from './site-test.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(join(distFolder, 'verify', name), 'utf8'));
const { current } = read('versions.json') as VersionsFile;
const things = read(`${current}/things.json`) as ThingsFile;
const cells = read(`${current}/cells.json`) as CellsFile;
const printOf = (reference: string): string => things.records[reference]?.fingerprint ?? '';

const field = (page: Page): Locator => page.getByRole('textbox');
const results = (page: Page): Locator => page.locator('.judgement');
const status = (page: Page): Locator => page.locator('#verify-status');

async function ask(page: Page, text: string, locale = ''): Promise<void> {
  await page.goto(`${locale}/verify/`);
  await judge(page, text);
  await expect(status(page)).not.toBeEmpty();
}

async function judge(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await page.getByRole('button').click();
}

test('an id is verified by keyboard, announced and kept in the address', async ({ page }) => {
  await page.goto('/verify/');
  await field(page).focus();
  await page.keyboard.type('need-felt');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '確かめる' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText('現在のまま1件');
  await expect(status(page)).toHaveRole('status');
  await expect(results(page)).toContainText('イノベーションの必要性を感じている中小企業の割合');
  await expect(results(page).locator('b')).toHaveText('7割超');
  await expect(results(page)).toContainText('概数');
  await expect(results(page)).toContainText(printOf('st:need-felt'));
  await expect(page).toHaveURL(/\/verify\/\?q=need-felt$/);

  await page.reload();
  await expect(results(page)).toHaveCount(1);
  await page.locator('a.language').click();
  await expect(page).toHaveURL(/\/en\/verify\/\?q=need-felt$/);
  await expect(results(page)).toContainText('over 7 in 10');
  await results(page).getByRole('link').click();
  await expect(page).toHaveURL(/\/en\/statements\/need-felt\/$/);
});

test('what the site offers to copy is what it recognises, in every form and both languages', async ({
  page,
}) => {
  for (const path of ['/figures/fig-05/', '/en/statements/need-felt/']) {
    await page.goto(path);
    const texts = await page.locator('.cite .citation').allTextContents();
    expect(texts.length).toBe(6);
    await page.goto('/verify/');
    for (const text of texts) {
      await judge(page, text);
      await expect(status(page), text).toHaveText('現在のまま1件');
      await expect(results(page)).toHaveCount(1);
      await judge(page, 'nothing of the kind');
      await expect(results(page)).toHaveCount(0);
    }
  }
});

test('several at once: addresses, ids and fingerprints in a paragraph', async ({ page, origin }) => {
  await ask(
    page,
    `図表5（${origin}/figures/fig-05/）と、値${printOf('st:active')}、{dv:profit-difference}、SIE1:ZZZZ-ZZZZ-ZZZZ-ZZZZ、SIE7:BBBB-BBBB-BBBB-BBBB、表 reproduction-synthetic。`,
  );
  await expect(status(page)).toHaveText('現在のまま3件、不明1件、別の方式1件、合成データ1件');
  const statuses = await results(page).locator('.judgement-status').allInnerTexts();
  expect(statuses).toEqual([
    '現在のまま',
    '現在のまま',
    '現在のまま',
    '不明',
    '別の方式の照合コード',
    '合成データ',
  ]);
});

test('the rows of large tables are loaded only when one is asked for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await ask(page, 'fig-05');
  expect(asked.filter((path) => path.endsWith('things.json')).length).toBe(1);
  expect(asked.filter((path) => path.endsWith('cells.json')).length).toBe(0);
  const [row = ''] = Object.keys(cells.tables['eis-ranking'] ?? {}).filter((key) => /^jpn-product/.test(key));
  await field(page).fill(`eis-ranking/${row}`);
  await page.getByRole('button').click();
  await expect(results(page)).toContainText(`cell:eis-ranking/${row}`);
  expect(asked.filter((path) => path.endsWith('cells.json')).length).toBe(1);
});

test.describe('with earlier versions', () => {
  const earlier: ThingsFile = {
    version: '0.0.9',
    records: {
      ...things.records,
      'st:need-felt': {
        ...(things.records['st:need-felt'] as ThingsFile['records'][string]),
        fingerprint: 'SIE1:BBBB-BBBB-BBBB-BBBB',
        value: { ja: '6割超', en: 'over 6 in 10' },
      },
      'st:gone': {
        ...(things.records['st:active'] as ThingsFile['records'][string]),
        fingerprint: 'SIE1:CCCC-CCCC-CCCC-CCCC',
      },
      'fig:fig-05': {
        ...(things.records['fig:fig-05'] as ThingsFile['records'][string]),
        fingerprint: 'SIE1:DDDD-DDDD-DDDD-DDDD',
      },
    },
  };

  test.beforeEach(async ({ page }) => {
    await page.route('**/verify/versions.json', (route) =>
      route.fulfill({ json: { current, versions: [current, '0.0.9'] } satisfies VersionsFile }),
    );
    await page.route('**/verify/0.0.9/things.json', (route) => route.fulfill({ json: earlier }));
    await page.route('**/verify/0.0.9/cells.json', (route) =>
      route.fulfill({ json: { version: '0.0.9', tables: {} } satisfies CellsFile }),
    );
  });

  test('a corrected number says what it was and what it is', async ({ page, origin }) => {
    await ask(page, 'SIE1:BBBB-BBBB-BBBB-BBBB');
    await expect(status(page)).toHaveText('訂正1件');
    await expect(results(page)).toContainText('6割超');
    await expect(results(page)).toContainText('データ0.0.9版まで');
    await expect(results(page)).toContainText('7割超');

    await field(page).fill(`${origin}/releases/0.0.9/statements/need-felt/`);
    await page.getByRole('button').click();
    await expect(status(page)).toHaveText('訂正1件');
  });

  test('a withdrawn one says what it was, and leads nowhere', async ({ page }) => {
    await ask(page, 'st:gone', '/en');
    await expect(status(page)).toHaveText('1 withdrawn');
    await expect(results(page)).toContainText('up to data version 0.0.9');
    await expect(results(page).getByRole('link')).toHaveCount(0);
  });

  test('one that reads the same says that something else of it changed', async ({ page }) => {
    await ask(page, 'SIE1:DDDD-DDDD-DDDD-DDDD', '/en');
    await expect(status(page)).toHaveText('1 corrected');
    await expect(results(page)).toContainText('The value reads the same');
  });

  test('a number that stands tells its earlier value', async ({ page }) => {
    await ask(page, 'st:need-felt', '/en');
    await expect(status(page)).toHaveText('1 current');
    await expect(results(page)).toContainText('over 6 in 10');
  });
});

test.describe('hostile input', () => {
  test('is only a text', async ({ page }) => {
    for (const text of [
      '"><img src=x onerror=alert(1)>',
      '<script>alert(1)</script>',
      'javascript:alert(1)',
      '__proto__',
      'constructor/prototype',
      '%E0%A4%A',
      'st:__proto__',
      '../../etc/passwd',
      '図表9999',
    ]) {
      await page.goto(`/verify/?q=${encodeURIComponent(text)}`);
      await expect(field(page)).toHaveValue(text);
      await expect(status(page), text).not.toBeEmpty();
      await expect(results(page).locator('[data-fill=name]:not(:empty)')).toHaveCount(0);
      await expect(page.locator('img')).toHaveCount(0);
    }
  });

  test('a parameter that is no text, and a very long one, disturb nothing', async ({ page }) => {
    await page.goto('/verify/?q[]=1&q=%E0%A4&Q=fig-05');
    await expect(page.locator('h1')).toBeVisible();
    await page.goto(`/verify/?q=${'fig-05%20'.repeat(700)}`);
    expect((await field(page).inputValue()).length).toBeLessThanOrEqual(2000);
    await expect(results(page)).toHaveCount(1);
  });

  test('a long paste is read to its limit in good time', async ({ page }) => {
    await page.goto('/verify/');
    await page.locator('textarea').evaluate((area, text) => {
      (area as HTMLTextAreaElement).value = text;
    }, 'SIE1:BCDF-GHJK-'.repeat(100_000));
    const start = Date.now();
    await page.getByRole('button').click();
    await expect(status(page)).not.toBeEmpty();
    expect(Date.now() - start).toBeLessThan(5000);
  });
});

test('a text that names nothing says what can be pasted', async ({ page }) => {
  await ask(page, 'この文は何も引用していません。とても普通の 文です。');
  await expect(status(page)).toContainText('確かめられるものが見つかりません');
  await expect(results(page)).toHaveCount(0);
});

test('a list that cannot be read is said to be so, and can be tried again', async ({ page }) => {
  await page.route('**/verify/versions.json', (route) => route.fulfill({ status: 200, body: 'not JSON' }));
  await ask(page, 'fig-05', '/en');
  await expect(status(page)).toContainText('could not be loaded');
  await page.unroute('**/verify/versions.json');
  await page.getByRole('button').click();
  await expect(status(page)).toHaveText('1 current');
});

freshTest.describe('without a script', () => {
  freshTest.use({ javaScriptEnabled: false });

  freshTest('the list of fingerprints stands in for the form', async ({ page }) => {
    await page.goto('/verify/');
    await expect(page.locator('textarea:visible, button:visible')).toHaveCount(0);
    await page.locator('noscript a').click();
    await expect(page).toHaveURL(/\/verify\/list\/$/);
    await expect(page.locator('tr', { hasText: 'need-felt' }).first()).toContainText(printOf('st:need-felt'));
  });
});
