import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { strFromU8, unzipSync } from 'fflate';
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
  '/data/': [],
  '/en/data/': [],
  '/data/fig-05/': [image, script],
  '/en/data/fig-05/': [image, script, formula],
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
    const data = 'script[type="application/ld+json"]';
    await expect(page.locator(`img, [onerror], script:not([src], ${data})`)).toHaveCount(0);
    // A label that ended a block of data would leave half of it.
    for (const block of await page.locator(data).allTextContents()) JSON.parse(block);
  });
}

test('a formula in a label is disarmed in CSV and kept in JSON', async ({ site }) => {
  const read = (name: string): Promise<string> => readFile(join(site.dist, 'data/tables', name), 'utf8');
  const rowOf = async (name: string): Promise<Record<string, string> | undefined> => {
    const { data } = Papa.parse<Record<string, string>>(await read(name), { header: true });
    return data.find(({ cell }) => cell === 'commercialised-exploring');
  };
  const labels = { seriesLabel_ja: image, categoryLabel_ja: script };
  for (const name of ['fig-05.csv', 'fig-05.excel.csv'])
    expect(await rowOf(name)).toMatchObject({ ...labels, seriesLabel_en: `'${formula}` });
  const { rows } = JSON.parse(await read('fig-05.json')) as { rows: Record<string, string>[] };
  expect(rows.find(({ cell }) => cell === 'commercialised-exploring')).toMatchObject({
    seriesLabel_en: formula,
  });
});

test('code in a label is only text in a slide, a workbook and a picture', async ({ site }) => {
  const parts = async (name: string): Promise<Record<string, string>> => {
    const files = unzipSync(await readFile(join(site.dist, name)));
    return Object.fromEntries(
      Object.entries(files)
        .filter(([path]) => /\.xml$/.test(path))
        .map(([path, bytes]) => [path, strFromU8(bytes)]),
    );
  };
  const slides = await parts('figures/downloads/fig-05.en.pptx');
  expect(slides['ppt/charts/chart1.xml']).toContain('&gt;&lt;img src=x');
  const book = await parts('data/tables/fig-05.xlsx');
  expect(Object.values(book).join('')).not.toMatch(/<f>|<img|<script/);
  expect(book['xl/sharedStrings.xml']).toContain(`<t>${formula}</t>`);
  const picture = await readFile(join(site.dist, 'figures/downloads/fig-05.levels.ja.svg'), 'utf8');
  expect(picture).not.toMatch(/<img|<script/);
});
