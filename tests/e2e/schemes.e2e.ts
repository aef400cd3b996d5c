import type { Locator, Page } from '@playwright/test';
import { expect, oneWindowTest as test, test as freshTest } from './site-test.ts';
import { violations } from './violations.ts';

const path = '/figures/fig-10/';
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const current = (page: Page): Locator => page.locator('.scheme-flows > [aria-current=step]');
const status = (page: Page): Locator => page.locator('.scheme-status');
const search = (page: Page): string => new URL(page.url()).search;

/** The numbers of the arrows that are not dimmed, in the drawing and in the list. */
const bright = (page: Page): Promise<{ drawing: number[]; list: number[] }> =>
  page.evaluate(() => ({
    drawing: [...document.querySelectorAll('.scheme-arrow:not(.is-off) .number')]
      .map((number) => Number(number.textContent))
      .sort((a, b) => a - b),
    list: [...document.querySelectorAll('.scheme-flows > li')].flatMap((item, index) =>
      item.classList.contains('is-off') ? [] : [index + 1],
    ),
  }));

const only = (...numbers: number[]): { drawing: number[]; list: number[] } => ({
  drawing: numbers,
  list: numbers,
});
const all = only(1, 2, 3, 4, 5, 6, 7, 8, 9);

test('steps through the arrows by buttons: drawing, list, words and address follow', async ({ page }) => {
  await page.goto(path);
  expect(await bright(page)).toEqual(all);
  await expect(status(page)).toHaveText('');
  await button(page, '次へ').click();
  await button(page, '次へ').click();
  expect(await bright(page)).toEqual(only(2));
  await expect(current(page)).toHaveCount(1);
  await expect(current(page)).toHaveAttribute('id', 'flow-engine-choose-firms');
  await expect(status(page)).toHaveText(
    /^2\/9\s+中島教授\s+→\s+から\s+参画する中小企業\s+紹介\s+要る技術を持つ企業を選ぶ$/,
  );
  expect(search(page)).toBe('?step=2');
  await button(page, '前へ').click();
  expect(await bright(page)).toEqual(only(1));
  await expect(button(page, '前へ')).toHaveAttribute('aria-disabled', 'true');
  await button(page, '前へ').click({ force: true });
  expect(search(page)).toBe('?step=1');
  await button(page, 'すべて').click();
  expect(await bright(page)).toEqual(all);
  await expect(current(page)).toHaveCount(0);
  expect(search(page)).toBe('');
});

test('steps by keyboard: arrows, Home, End and Esc, and the focus stays', async ({ page }) => {
  await page.goto(path);
  await button(page, '次へ').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  expect(await bright(page)).toEqual(only(2));
  await page.keyboard.press('ArrowLeft');
  expect(await bright(page)).toEqual(only(1));
  await page.keyboard.press('End');
  expect(await bright(page)).toEqual(only(9));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  expect(await bright(page)).toEqual(only(9));
  await expect(button(page, '次へ')).toHaveAttribute('aria-disabled', 'true');
  await expect(button(page, '次へ')).toBeFocused();
  await page.keyboard.press('Home');
  expect(await bright(page)).toEqual(only(1));
  await page.keyboard.press('Escape');
  expect(await bright(page)).toEqual(all);
  await page.keyboard.press('ArrowLeft');
  expect(await bright(page)).toEqual(all);
  await expect(button(page, '次へ')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(button(page, 'すべて')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('登場者')).toBeFocused();
});

test('keeps the arrows of an actor, and steps through these alone', async ({ page }) => {
  await page.goto(path);
  await page.getByLabel('登場者').selectOption({ label: '全国の医師' });
  expect(await bright(page)).toEqual(only(1, 9));
  await expect(status(page)).toHaveText('2/9 全国の医師');
  expect(search(page)).toBe('?actor=engine-doctors');
  const seen = page.locator('.scheme-node:not(.is-off) .scheme-name');
  await expect(seen).toHaveText(['全国の医師', '中島教授']);
  await button(page, '次へ').click();
  await button(page, '次へ').click();
  expect(await bright(page)).toEqual(only(9));
  expect(new URLSearchParams(search(page)).get('step')).toBe('9');
  await page.getByLabel('登場者').selectOption('');
  expect(await bright(page)).toEqual(all);
  expect(search(page)).toBe('');
});

freshTest('a reload, the other language and the way back keep the state', async ({ page }) => {
  await page.goto('/figures/fig-12/?from=mail');
  await page.getByLabel('登場者').selectOption('kyoto-large');
  await button(page, '次へ').click();
  expect(search(page)).toBe('?from=mail&step=5&actor=kyoto-large');
  await page.reload();
  expect(await bright(page)).toEqual(only(5));
  await page.locator('a.language').click();
  await expect(page).toHaveURL(/\/en\/figures\/fig-12\/\?from=mail&step=5&actor=kyoto-large$/);
  await expect.poll(() => bright(page)).toEqual(only(5));
  await expect(status(page)).toContainText('Presents certified firms');
  await expect(status(page).locator('[lang=ja]')).toHaveText('孝本');
  await page.goBack();
  await expect(page).toHaveURL(/\d\/figures\/fig-12\/\?from=mail&step=5&actor=kyoto-large$/);
  await expect(current(page)).toHaveAttribute('id', 'flow-kyoto-introduce');
  await page.goBack();
  expect(page.url()).toBe('about:blank');
});

test('takes nothing that the scheme does not have from the address', async ({ page }) => {
  for (const bad of [
    '?step=99',
    '?step=0',
    '?step=-1',
    '?step=2.0',
    '?step=1e0',
    '?step=constructor&actor=__proto__',
    '?actor=%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    '?step=2&actor=engine-doctors',
    '?%E0%A4%A',
  ]) {
    await page.goto(path + bad);
    await expect(page.locator('.scheme-controls')).toBeVisible();
    await expect(current(page), bad).toHaveCount(0);
    expect(await bright(page), bad).toEqual(bad.includes('doctors') ? only(1, 9) : all);
    expect(search(page)).not.toMatch(/step|script|proto/);
  }
});

test('what is dimmed can still be read, in every scheme', async ({ page }) => {
  await page.goto(`/en${path}?step=2`);
  // The drawing is hidden from assistive technology, so that axe looks at it only when it is not.
  await page.locator('.scheme-drawing').evaluate((drawing) => {
    drawing.removeAttribute('aria-hidden');
  });
  expect(await violations(page)).toEqual([]);
  for (const media of [{ colorScheme: 'dark' }, { colorScheme: 'light', forcedColors: 'active' }] as const) {
    await page.emulateMedia(media);
    expect(await violations(page, 'colours'), JSON.stringify(media)).toEqual([]);
  }
});

for (const locale of ['', '/en']) {
  for (const id of ['fig-10', 'fig-11', 'fig-12', 'fig-13', 'fig-14']) {
    test(`${locale}/figures/${id}/ draws words that fit, cover nothing and are 12 px high`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 768, height: 900 });
      await page.goto(`${locale}/figures/${id}/`);
      await page.evaluate(() => document.fonts.ready);
      await expect(page.locator('.scheme-drawing')).toBeVisible();
      const problems = await page.evaluate(() => {
        const nodes = [...document.querySelectorAll('.scheme-node')];
        const labels = [...document.querySelectorAll('.scheme-arrow :is(circle, .word)')];
        const frame = document.querySelector('.figure')?.getBoundingClientRect();
        const meet = (one: DOMRect, other: DOMRect): boolean =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom;
        /** The letters of a word without the white space that its font keeps above and below. */
        const boxOf = (element: Element): DOMRect => {
          const box = element.getBoundingClientRect();
          const spare = element.localName === 'text' ? Math.max(0, (box.height - 13) / 2) : 0;
          return new DOMRect(box.x, box.y + spare, box.width, box.height - 2 * spare);
        };
        const nameOf = (element: Element): string => element.parentElement?.getAttribute('data-flow') ?? '';
        return [
          ...nodes
            .filter((node) => node.scrollWidth > node.clientWidth || node.scrollHeight > node.clientHeight)
            .map((node) => `${node.textContent} does not fit`),
          ...labels.flatMap((label, index) => {
            const box = boxOf(label);
            const outside = frame === undefined || box.left < frame.left || box.right > frame.right;
            return [
              ...(outside ? [`${nameOf(label)} leaves the figure`] : []),
              ...nodes
                .filter((node) => meet(box, node.getBoundingClientRect()))
                .map(() => `${nameOf(label)} meets a box`),
              ...labels
                .slice(index + 1)
                .filter((other) => nameOf(other) !== nameOf(label) && meet(box, boxOf(other)))
                .map((other) => `${nameOf(label)} meets ${nameOf(other)}`),
            ];
          }),
          ...[...document.querySelectorAll<SVGTextElement>('.scheme-arrow text')]
            .filter(
              (text) => parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0) < 12,
            )
            .map((text) => `${text.textContent} is too small`),
        ];
      });
      expect(problems).toEqual([]);
    });
  }
}

test('on a phone the list is the diagram, and nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`/en/figures/fig-12/?step=3`);
  await expect(page.locator('.scheme-drawing')).toBeHidden();
  await expect(page.locator('.scheme-flows > li:visible')).toHaveCount(9);
  await button(page, 'Next').click();
  await expect(current(page)).toHaveAttribute('id', 'flow-kyoto-fund');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('on paper the drawing and the list are there, all arrows alike, and no controls', async ({ page }) => {
  await page.setViewportSize({ width: 688, height: 900 });
  await page.goto(`${path}?step=2`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.scheme-controls')).toBeHidden();
  await expect(page.locator('.scheme-drawing')).toBeVisible();
  await expect(page.locator('.scheme-flows > li:visible')).toHaveCount(9);
  const box = await page.locator('.scheme-drawing').boundingBox();
  // A4 less its margins is 182 mm wide.
  expect(box?.width ?? 999).toBeLessThanOrEqual((182 / 25.4) * 96);
  const looks = await page
    .locator('.scheme-arrow circle')
    .evaluateAll((circles) => circles.map((circle) => getComputedStyle(circle).fill));
  expect(new Set(looks).size).toBe(1);
  await expect(page.locator('.address')).toHaveText(/\/figures\/fig-10\/\?step=2$/);
});

for (const { scheme, next } of [
  { scheme: path, next: '次へ' },
  { scheme: '/en/figures/fig-10/', next: 'Next' },
  { scheme: '/en/figures/fig-12/', next: 'Next' },
])
  test(`stepping moves nothing on ${scheme}`, async ({ page }) => {
    await page.goto(scheme);
    const placesOf = (): Promise<number[]> =>
      page
        .locator('.scheme-drawing, .scheme-flows > li')
        .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().top));
    const before = await placesOf();
    for (let step = 0; step < 9; step += 1) {
      await button(page, next).click();
      expect(await placesOf()).toEqual(before);
    }
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

freshTest.describe('without JavaScript', () => {
  freshTest.use({ javaScriptEnabled: false });
  freshTest('drawing and list are there, and no control', async ({ page }) => {
    await page.goto(`${path}?step=2`);
    await expect(page.locator('.scheme-drawing')).toBeVisible();
    await expect(page.locator('.scheme-flows > li:visible')).toHaveCount(9);
    await expect(page.locator('.scheme-controls')).toBeHidden();
    await expect(page.locator('button:visible, select:visible')).toHaveCount(0);
  });
});
