import { readFileSync } from 'node:fs';
import { partsOf, readSlides } from '../downloads/read-slides.ts';
import { entry, handout, open, three } from './pack-page.ts';
import { lostCharacters, pdfPageSizes } from './pdf-text.ts';
import { expect, test } from './site-test.ts';

test('slides are written in the browser, with charts that can be edited, when they are asked for', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await open(page, `title=T&${three}`);
  await expect(handout(page)).toHaveCount(3);
  expect(asked.filter((path) => path.includes('pack-deck'))).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'スライドを保存（PPTX）' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('pack.pptx');
  const bytes = readFileSync(await file.path());
  expect(asked.some((path) => path.includes('pack-deck'))).toBe(true);

  const expected = ['ja/fig/fig-05', 'ja/st/need-felt', 'ja/case/engine'].flatMap(
    (path) => entry(path).slides,
  );
  const charts = expected.filter(({ body }) => body.kind === 'chart').length;
  expect(charts).toBeGreaterThan(0);
  const parts = Object.keys(partsOf(bytes));
  expect(parts.filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path)).length).toBe(charts);
  expect(parts.filter((path) => /^ppt\/embeddings\/.*\.xlsx$/.test(path)).length).toBe(charts);
  const slides = await readSlides(bytes);
  expect(slides.length).toBe(expected.length + 1);
  expect(slides[0]?.table.slice(1).map(([number]) => number)).toEqual(['資料1-1', '資料1-2', '資料1-3']);
  expect(slides[1]?.chart?.series.length).toBeGreaterThan(0);
  const words = slides[1]?.texts.join('\n') ?? '';
  expect(words).toContain('資料1-1');
  expect(words).toContain('メモ：一つ目の');
  expect(words).toContain(entry('ja/fig/fig-05').fingerprint);
  expect(slides[1]?.links).toEqual([entry('ja/fig/fig-05').url]);
});

test('the handout is A4 pages with every item and none of the form', async ({ page }) => {
  await open(page, `title=会議&${three}`);
  await expect(handout(page)).toHaveCount(3);
  await expect(page.locator('.handout svg.qr')).toHaveCount(3);
  await page
    .locator('.handout img')
    .evaluateAll((images) => Promise.all(images.map((image) => (image as HTMLImageElement).decode())));
  await page.emulateMedia({ media: 'print' });
  for (const control of ['.site-header', '.pack-form', 'h1', '.pack-private', '.site-footer'])
    await expect(page.locator(control).first(), control).toBeHidden();
  await expect(page.locator('.handout-item:visible')).toHaveCount(3);
  const wanted = (await page.locator('.handout').textContent()) ?? '';
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const sizes = pdfPageSizes(pdf);
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.length).toBeLessThanOrEqual(4);
  for (const size of sizes) expect(size).toEqual({ width: 210, height: 297 });
  expect(lostCharacters(pdf, wanted)).toEqual([]);
});

test('the button prints once the handout stands', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.body.dataset['printed'] = String(document.querySelectorAll('.handout-item').length);
    };
  });
  await open(page, three);
  await page.getByRole('button', { name: '配布資料を印刷' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', '3');
});

test('references in each form and Markdown name the report once, and each item with its frozen address', async ({
  page,
}) => {
  await open(page, three, '/en');
  await expect(handout(page)).toHaveCount(3);
  await page.locator('summary', { hasText: 'References' }).click();
  const text = page.locator('[data-part=references]');
  const urls = ['en/fig/fig-05', 'en/st/need-felt', 'en/case/engine'].map((path) => entry(path).url);
  for (const url of urls) expect(url).toContain('/releases/1.0.0/en/');
  for (const [format, count] of [
    ['sist02', /^中小企業庁/gm],
    ['apa', /^Small and Medium Enterprise Agency/gm],
    ['bibtex', /^@techreport\{/gm],
    ['ris', /^TY {2}- RPRT$/gm],
    ['csl', /"type": "report"/g],
  ] as const) {
    await page.getByLabel('Form of the references').selectOption(format);
    await expect(text).toContainText(format === 'sist02' ? '中小企業庁' : (urls[0]?.slice(-20) ?? ''));
    const listed = await text.innerText();
    expect(listed.match(count)?.length, format).toBe(1);
    expect(listed).not.toMatch(/YYYY|○年|\[day of access\]/);
  }
  expect((JSON.parse(await text.innerText()) as unknown[]).length).toBe(4);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save references' }).click();
  expect((await download).suggestedFilename()).toBe('pack.json');

  await page.locator('summary', { hasText: 'Markdown' }).click();
  const markdown = await page.locator('[data-part=markdown]').innerText();
  for (const url of urls) expect(markdown).toContain(`<${url}>`);
  expect(markdown.match(/^## Handout 1-\d /gm)?.length).toBe(3);
});
