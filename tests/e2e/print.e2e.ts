import { printPages } from '../../scripts/pdf/print-pages.ts';
import { distFolder } from '../site/page-paths.ts';
import { lostCharacters, pdfPageSizes } from './pdf-text.ts';
import { expect, test } from './site-test.ts';

test('on paper a figure page shows its chart and its table, and no controls', async ({ page }) => {
  await page.goto('/figures/fig-05/');
  await expect(page.locator('.print-only')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  for (const control of ['.site-header nav', '.language', '.skip', '.pager', '.downloads']) {
    await expect(page.locator(control).first(), control).toBeHidden();
  }
  await expect(page.locator('.chart svg:visible')).toHaveCount(1);
  await expect(page.locator('.chart-wide svg')).toBeVisible();
  const table = page.locator('details.data-table table');
  const box = await table.boundingBox();
  expect(box?.height ?? 0).toBeGreaterThan(100);
  expect(await table.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }))).toBe(
    true,
  );
  await expect(page.locator('.print-only')).toBeVisible();
  await expect(page.locator('.print-only')).toContainText('/figures/fig-05/');
  await expect(page.locator('.print-only > span:not(.accessed)').last()).toHaveText('fig-05');
});

test('the printed footer says on which day the page was printed', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2031-02-03T12:00:00'));
  await page.goto('/en/figures/fig-05/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.accessed')).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.accessed')).toBeVisible();
  await expect(page.locator('.accessed')).toContainText('3 February 2031');
  await expect(page.locator('.accessed time')).toHaveAttribute('datetime', '2031-02-03');
});

test('on paper the register is not filtered away', async ({ page }) => {
  await page.goto('/statements/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#statement-filter')).toBeHidden();
  await expect(page.locator('.statement:visible')).toHaveCount(await page.locator('.statement').count());
});

test('dark readers print on white', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('/figures/fig-05/');
  const { background, colour } = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return { background: backgroundColor, colour: color };
  });
  expect(background).toBe('rgb(255, 255, 255)');
  expect(colour).toBe('rgb(26, 26, 26)');
});

const site = {
  ...{ dist: distFolder, day: '2026-11-29' },
  base: (process.env['BASE_PATH'] ?? '/').replace(/\/$/, ''),
};

/** What `npm run build:pdf` writes for a page. */
async function printed(path: string): Promise<Buffer> {
  const [file] = await Array.fromAsync(printPages([path], site));
  return Buffer.from(file?.pdf ?? []);
}

test('npm run build:pdf gives the same bytes again, with the title and the day of the data', async () => {
  const pdf = await printed('/figures/fig-05/');
  expect(pdf.equals(await printed('/figures/fig-05/'))).toBe(true);
  expect(pdf.toString('latin1')).toContain("/CreationDate (D:20261129000000+00'00')");
  expect(pdf.toString('latin1')).toMatch(/\/Title <FEFF/u);
  expect(pdf.toString('latin1')).toMatch(/\/MarkInfo|\/StructTreeRoot/u);
  for (const size of pdfPageSizes(pdf)) expect(size).toEqual({ width: 210, height: 297 });
  await expect(printed('/figures/no-figure/')).rejects.toThrow('/figures/no-figure/ asks for what is not in');
});

for (const path of ['/figures/fig-05/', '/en/figures/fig-05/']) {
  test(`${path} becomes A4 pages with its text, its table and its address`, async ({ page }) => {
    await page.goto(path);
    const wanted = await page.evaluate(() =>
      ['h1', '.description', 'details.data-table table', '.print-only', '.chart-wide text']
        .map((selector) => document.querySelector(selector)?.textContent ?? '')
        .join(''),
    );
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const sizes = pdfPageSizes(pdf);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.length).toBeLessThanOrEqual(4);
    for (const size of sizes) expect(size).toEqual({ width: 210, height: 297 });
    expect(lostCharacters(Buffer.from(''), wanted).length).toBeGreaterThan(30);
    expect(lostCharacters(pdf, wanted)).toEqual([]);
  });
}
