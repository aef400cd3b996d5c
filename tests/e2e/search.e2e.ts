import type { Locator, Page } from '@playwright/test';
import { message } from '../../src/i18n/messages.ts';
import { distFolder } from '../site/page-paths.ts';
import { pageWidth } from './layout-problems.ts';
import { expect, oneWindowTest as test } from './site-test.ts';
import { serveFolder } from './static-server.ts';
import { violations } from './violations.ts';

const field = (page: Page): Locator => page.locator('#q');
const results = (page: Page): Locator => page.locator('#search-results li');
const status = (page: Page): Locator => page.locator('#search-status');
const filled = (key: 'search.many' | 'search.one', count: number): string =>
  message('ja', key).replace('{count}', String(count));

test('is reached from any page by the keyboard, searches while one types, and Tab goes on to the first result', async ({
  page,
}) => {
  await page.goto('/figures/');
  // After the link past the navigation and the name of the site.
  for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await expect(page.locator('h1')).toBeInViewport();
  await page.keyboard.type('ｺｱ技術');
  await expect(results(page).first()).toContainText('コア技術');
  await expect(page.locator('#search-results mark').first()).toHaveText('コア技術');
  await expect(page).toHaveURL(/\/search\/\?q=%EF%BD%BA%EF%BD%B1%E6%8A%80%E8%A1%93$/);
  await expect(page.locator('.search-all')).toBeHidden();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(results(page).first().locator('a')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/(?:figures|glossary)\//);
});

test('an address carries a search, comes back with it, and hands it to the other language', async ({
  page,
}) => {
  await page.goto('/search/?q=67%25');
  // It is said once the results stand there.
  await expect(status(page)).not.toBeEmpty();
  const count = await results(page).count();
  expect(count).toBeGreaterThan(3);
  await expect(status(page)).toHaveText(filled('search.many', count));
  await results(page).first().locator('a').click();
  await expect(page).toHaveURL(/\/statements\/commercialised-exploring\//);
  await page.goBack();
  await expect(field(page)).toHaveValue('67%');
  await expect(results(page)).toHaveCount(count);
  await page.locator('.language').click();
  await expect(page).toHaveURL(/\/en\/search\/\?q=67%25$/);
  await expect(results(page).first()).toContainText('67%');
});

test('says what is found once for each search, and nothing while kana are composed', async ({ page }) => {
  await page.goto('/search/');
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const place = document.querySelector('#search-status');
    if (place)
      new MutationObserver(() => said.push(place.textContent)).observe(place, {
        childList: true,
        subtree: true,
      });
  });
  // At once: where others use the machine, the hand of a test rests between two letters.
  await field(page).evaluate((input: HTMLInputElement) => {
    for (const letter of 'svyciprop') {
      input.value += letter;
      input.dispatchEvent(new InputEvent('input'));
    }
  });
  await expect(status(page)).toHaveText(filled('search.one', 1));
  await field(page).evaluate((input: HTMLInputElement) => {
    input.value = 'じ';
    input.dispatchEvent(new InputEvent('input', { isComposing: true }));
  });
  await page.waitForTimeout(400);
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said).toEqual([filled('search.one', 1)]);
});

test('leads to the part of a page, and reads Japanese on an English page as Japanese', async ({ page }) => {
  await page.goto('/en/search/?q=%E8%A3%9C%E5%8A%A9%E9%87%91');
  await expect(page.locator('#search-results mark').first()).toHaveAttribute('lang', 'ja');
  const address = await page.locator('#search-results a[href*="#"]').first().getAttribute('href');
  await page.goto(address ?? '');
  await expect(page.locator(':target')).toHaveCount(1);
});

test('says what to try where nothing is found, and shows all pages again once the field is empty', async ({
  page,
}) => {
  await page.goto('/en/search/');
  const all = await page.locator('.search-all a').count();
  expect(all).toBeGreaterThan(100);
  await field(page).fill('zebra quagga');
  await expect(status(page)).toHaveText(message('en', 'search.none'));
  await expect(page.locator('#try')).toBeVisible();
  await expect(page.locator('a.other-search')).toHaveAttribute('href', /\/search\/\?q=zebra\+quagga$/);
  await expect(page.locator('.search-all')).toBeVisible();
  await field(page).fill('');
  await expect(status(page)).toHaveText('');
  await expect(page.locator('#try')).toBeHidden();
  await expect(page).toHaveURL(/\/en\/search\/$/);
});

for (const query of [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '\u202Eenalp\u2066',
  '\uD800\uDC00\uD800 事業化',
  '__proto__ constructor',
  '.*(a+)+$ \\ [ {count}',
  '　 \u0000\t',
]) {
  test(`a hostile query is only a text: ${JSON.stringify(query)}`, async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto('/search/');
    const elements = await page.locator('img, script').count();
    await field(page).fill(query);
    await page.locator('#search button').click();
    await expect(status(page)).toHaveText(query.trim() === '' ? '' : /./);
    await expect(page.locator('img, script')).toHaveCount(elements);
    await page.reload();
    await expect(status(page)).toHaveText(query.trim() === '' ? '' : /./);
    await expect(page.locator('img, script')).toHaveCount(elements);
    expect(requests.filter((url) => /\/x$/.test(url))).toEqual([]);
  });
}

test('of what is too long, the beginning is looked for, and that is said', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent(`事業化${' '.repeat(97)}${'x'.repeat(5000)}`)}`);
  await expect(status(page)).toContainText(message('ja', 'search.long'));
  await expect(results(page).first()).toContainText('事業化');
});

test('results fit at every width and are accessible in every scheme', async ({ page }) => {
  for (const query of ['innovation', 'nothing-like-this']) {
    await page.setViewportSize({ width: 320, height: 900 });
    await page.goto(`/en/search/?q=${query}`);
    await expect(status(page)).toHaveText(/./);
    expect(await pageWidth(page)).toBeLessThanOrEqual(320);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, 'colours')).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  }
});

test('where the texts cannot be loaded, it says so, and tries again', async ({ browser, origin }) => {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.route('**/search/ja.json', (route) => route.abort());
  await page.goto(`${origin}/search/?q=67%25`);
  await expect(status(page)).toHaveText(message('ja', 'search.unable'));
  await expect(page.locator('.search-all')).toBeVisible();
  await page.unroute('**/search/ja.json');
  await page.locator('#search button').click();
  await expect(results(page).first()).toContainText('67%');
  await page.close();
});

test('who has searched once searches without a network', async ({ browser }) => {
  const { origin, close } = await serveFolder(distFolder, process.env['BASE_PATH'] ?? '/');
  const page = await browser.newPage({ serviceWorkers: 'allow' });
  const address = `${origin}${(process.env['BASE_PATH'] ?? '/').replace(/\/$/, '')}/search/`;
  await page.goto(address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller !== null) return;
    await new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    });
  });
  await page.goto(`${address}?q=67%25`);
  await expect(results(page).first()).toContainText('67%');
  await close();
  await page.goto(`${address}?q=%E5%B1%B1%E5%8F%A3`);
  await expect(page.locator('.offline-notice')).toHaveText(message('ja', 'offline.notice'));
  await expect(results(page).first()).toContainText('山口');
  await page.close();
});

test('without a script, the page is the list of all pages', async ({ browser, origin }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${origin}/search/?q=67%25`);
  await expect(page.locator('input:visible, button:visible')).toHaveCount(0);
  await expect(page.locator('noscript p')).toBeVisible();
  await expect(page.locator('.search-all a:visible')).not.toHaveCount(0);
  await page.close();
});
