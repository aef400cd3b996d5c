import type { Page } from '@playwright/test';
import { smallTargets } from './layout-problems.ts';
import { shiftSum } from './layout-shifts.ts';
import { expect, oneWindowTest as test } from './site-test.ts';
import { alikeInGrey, greyTexture, type GreyTexture } from './textures.ts';

const textureOfRole = {
  published: '.bar-solid',
  approximate: '.bar-hatch',
  derived: '.bar-outline',
  synthetic: '.bar-dots',
} as const;

/** The four roles in one chart of the gallery, each measured without its hue. */
async function rolesInGrey(page: Page): Promise<GreyTexture[]> {
  const textures: GreyTexture[] = [];
  for (const [role, texture] of Object.entries(textureOfRole)) {
    const area = page
      .locator(`[id^="bars-roles"], figure[aria-labelledby="bars-roles-title"]`)
      .locator('.chart-wide');
    textures.push(await greyTexture(page, area.locator(`${texture} rect`).first(), role));
  }
  return textures;
}

for (const media of [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { forcedColors: 'active' },
  { media: 'print' },
] as const) {
  test(`the four roles are told apart without hue (${Object.values(media).join()})`, async ({ page }) => {
    await page.emulateMedia(media);
    await page.goto('/gallery/bars/');
    const textures = await rolesInGrey(page);
    expect(alikeInGrey(textures), JSON.stringify(textures)).toEqual([]);
  });
}

/** Adds a rule as a script can, since the policy of the pages refuses an element of style. */
async function addStyle(page: Page, text: string): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }, text);
}

test('roles told apart by hue alone are found', async ({ page }) => {
  await page.goto('/gallery/bars/');
  await addStyle(
    page,
    '.bar-solid rect{fill:#00708a} .bar-dots rect{fill:#7a4fd0} .bar-hatch rect{fill:url(#bars-roles-wide-dots-series-1)}',
  );
  expect(alikeInGrey(await rolesInGrey(page))).toEqual(['published looks like synthetic']);
  await addStyle(page, '.bar-dots rect{fill:url(#bars-roles-wide-dots-series-1)!important}');
  expect(alikeInGrey(await rolesInGrey(page))).toEqual(['approximate looks like synthetic']);
});

/** What moves, or would move, though the reader asked for stillness. */
async function movements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seconds = (list: string): number => Math.max(...list.split(',').map(parseFloat));
    const restless = [...document.querySelectorAll('html, body *')].filter((element) => {
      const style = getComputedStyle(element);
      return (
        seconds(style.transitionDuration) > 0 ||
        (style.animationName !== 'none' && seconds(style.animationDuration) > 0) ||
        style.scrollBehavior === 'smooth'
      );
    });
    const running = document.getAnimations().map((animation) => `${animation.id} runs`);
    return [
      ...new Set([...running, ...restless.map(({ localName, className }) => `${localName}.${className}`)]),
    ];
  });
}

/** One of each kind of page, where its reader can do something. */
const lively = [
  '/',
  '/figures/fig-05/',
  '/figures/fig-03/',
  '/international/',
  '/barriers/',
  '/what-if/',
  '/statements/',
];

for (const path of lively) {
  test(`nothing moves on ${path} for a reader who wants stillness, whatever they touch`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    expect(await movements(page)).toEqual([]);
    for (const summary of await page.locator('summary:visible').all()) await summary.click();
    for (const control of await page.locator('input[type=radio]:visible').all()) await control.check();
    const mark = page.locator('[data-mark]:visible, main a:visible').first();
    await mark.hover();
    await mark.focus();
    await page.keyboard.press('ArrowRight');
    expect(await movements(page)).toEqual([]);
  });
}

test('what moves is found', async ({ page }) => {
  await page.goto('/');
  await addStyle(page, 'h1{transition:color 1s} html{scroll-behavior:smooth}');
  expect(await movements(page)).toEqual(['html.', 'h1.']);
});

test('a page that shifts and a target too small are found', async ({ page }) => {
  await page.goto('/');
  await page.locator('h1').evaluate((heading) => {
    const button = document.createElement('button');
    Object.assign(button.style, {
      display: 'block',
      width: '20px',
      height: '20px',
      padding: '0',
      marginBottom: '200px',
    });
    heading.before(button);
  });
  expect(await shiftSum(page)).toBeGreaterThan(0);
  expect(await page.evaluate(smallTargets)).toEqual([expect.stringMatching(/^<button.*20 x 20$/)]);
});

test('an address that leads nowhere is answered in both languages', async ({ page }) => {
  await page.goto('/404.html');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ページが見つかりません');
  await expect(page.locator('section[lang=en]').getByRole('link')).toHaveText([
    'Home',
    'Figures',
    'Statements',
  ]);
});
