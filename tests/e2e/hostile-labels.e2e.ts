import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { formula, image, script } from '../site/hostile-labels.ts';
import { expect } from './site-test.ts';
import { test } from './site-elsewhere.ts';

const shownOn: Readonly<Record<string, readonly string[]>> = {
  '/figures/fig-05/': [script, image],
  '/en/figures/fig-05/': [script, image, formula],
  '/statements/': [script],
  '/en/statements/': [script, image],
  '/sources/': [script],
  '/en/sources/': [image],
  '/figures/': [image],
  '/en/figures/': [script],
  '/data/': [script],
  '/en/data/': [image],
  '/checks/': [],
  '/': [script],
  '/en/': [image],
  '/figures/sec-one-countries/': [script],
};

for (const [path, texts] of Object.entries(shownOn)) {
  test(`code in a label is only text on ${path}`, async ({ page, site }) => {
    // A dialog, an uncaught error or a request for the image would break the silence that every test requires.
    await page.goto(site.address + path);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    for (const text of texts) await expect(page.locator('body')).toContainText(text);
    await expect(page.locator('img, [onerror], script:not([src])')).toHaveCount(0);
  });
}

test('a formula in a label is disarmed in CSV and kept in JSON', async ({ site }) => {
  const read = (name: string): Promise<string> => readFile(join(site.dist, 'data/tables', name), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(await read('fig-05.csv'), { header: true });
  const row = data.find(({ cell }) => cell === 'commercialised-exploring');
  expect(row).toMatchObject({
    seriesLabel_en: `'${formula}`,
    seriesLabel_ja: image,
    categoryLabel_ja: script,
  });
  const { rows } = JSON.parse(await read('fig-05.json')) as { rows: Record<string, string>[] };
  expect(rows.find(({ cell }) => cell === 'commercialised-exploring')).toMatchObject({
    seriesLabel_en: formula,
  });
});
