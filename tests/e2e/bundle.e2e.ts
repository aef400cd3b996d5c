import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { bundleFiles } from '../../scripts/bundle/bundle-files.ts';
import { readReleases } from '../../src/releases/read-releases.ts';
import { distFolder } from '../site/page-paths.ts';

let folder = '';
let files: ReadonlyMap<string, Uint8Array> = new Map();

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  const base = (process.env['BASE_PATH'] ?? '/').replace(/\/$/, '');
  files = await bundleFiles(distFolder, { origin: 'https://evidence.example', base });
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
});

test.afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('every link of every page leads to a file of the bundle or to the public site', () => {
  const lost: string[] = [];
  for (const [path, bytes] of files) {
    if (!path.endsWith('.html') || path === '404.html') continue;
    const html = new TextDecoder().decode(bytes);
    if (!path.endsWith('index.html')) {
      // A part of a page elsewhere: what leads from the root would lead nowhere.
      if (/(?:href|src)="\//.test(html)) lost.push(path);
      continue;
    }
    // Also where it is only text: code to copy names whole addresses alone.
    for (const { groups } of html.matchAll(/\s(?:href|src)="(?<address>[^"]*)"/g)) {
      const address = groups?.['address'] ?? '';
      const { protocol, pathname } = new URL(address.replaceAll('&amp;', '&'), `file:///${path}`);
      if (protocol === 'file:' && !files.has(decodeURIComponent(pathname.slice(1))))
        lost.push(`${path}: ${address}`);
    }
  }
  expect(lost).toEqual([]);
});

test('opened from the folder, charts, explorer, search and verification work and nothing is asked of a network', async ({
  page,
}) => {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) heard.push(request.url());
  });
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  await expect(page.getByRole('note')).toContainText('持ち運び版');
  await page.locator('header').getByRole('link', { name: '図表', exact: true }).click();
  await page.locator('main').getByRole('link', { name: /図表5/ }).first().click();
  await page.getByRole('radio', { name: '差', exact: true }).check();
  await expect(page.locator('.chart-wide svg').first()).toContainText('23');

  await page.locator('header').getByRole('link', { name: '国際比較' }).click();
  await page.getByRole('radio', { name: '報告書の順' }).check();

  await page.locator('header').getByRole('link', { name: '集計する' }).click();
  const shown = page.locator('#explore table').first();
  const before = await shown.textContent();
  await page.locator('#explore-form select').first().selectOption({ index: 2 });
  await expect(shown).not.toHaveText(before ?? '');

  await page.locator('header').getByRole('link', { name: '検索' }).click();
  await expect(page.locator('#q')).toBeFocused();
  await page.keyboard.type('山口');
  await expect(page.locator('#search-results mark').first()).toHaveText('山口');
  await page.locator('#search-results a').first().click();
  await expect(page.locator('main')).toContainText('山口');

  await page.goto(`${pathToFileURL(join(folder, 'en/verify/index.html')).href}?q=fig-05`);
  await expect(page.locator('main')).toContainText('Figure 5');

  const release = readReleases()[0]?.version ?? '';
  await page.goto(pathToFileURL(join(folder, `releases/${release}/figures/fig-05/index.html`)).href);
  await expect(page.locator('#differences [data-differs]')).toBeVisible();
  expect(heard).toEqual([]);
});
