import { handout, items, names, notice, open, status, three } from './pack-page.ts';
import { expect, openDetails, test } from './site-test.ts';
import { violations } from './violations.ts';

test('picked, ordered by keyboard and noted: announced, kept in the address and in the browser', async ({
  page,
}) => {
  await page.goto('/pack/');
  await expect(page.locator('[data-part=empty]')).toBeVisible();
  await page.getByLabel('語で絞り込む').fill('ﾆｰｽﾞ探索 図表5');
  await expect(page.locator('[data-part=matches]')).toContainText('件が当てはまります');
  await page.locator('input[value="fig:fig-05"]').focus();
  await page.keyboard.press('Space');
  await expect(status(page)).toContainText('全部で1件です');
  await page.getByLabel('語で絞り込む').fill('need-felt');
  await page.locator('input[value="st:need-felt"]').check();
  await expect(items(page)).toHaveCount(2);

  const second = items(page).nth(1);
  await second.getByRole('button', { name: /を上へ$/ }).focus();
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('2件中1番目に移しました');
  await expect(items(page).first()).toContainText('必要性');
  await expect(
    items(page)
      .first()
      .getByRole('button', { name: /を上へ$/ }),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('もう先頭です');
  expect(await names(page)).toEqual(['資料1-1', '資料1-2']);

  await items(page).first().locator('textarea').fill('まず確かめる。\n次に決める。');
  await page.getByLabel('資料の題名').fill('第一回の資料');
  await page.getByLabel('資料番号').fill('3');
  await expect(handout(page)).toHaveCount(2);
  await expect(handout(page).first()).toContainText('資料3-1');
  await expect(handout(page).first().locator('.handout-value')).toHaveText('7割超概数');
  await expect(page.locator('.handout h2')).toHaveText('第一回の資料');
  await expect(page.locator('.handout-note')).toHaveText('メモ：まず確かめる。\n次に決める。');
  await expect(status(page)).toHaveRole('status');

  const address = decodeURIComponent(page.url());
  expect(address).toContain('#title=第一回の資料&no=3&item=st:need-felt&note=');
  await page.goto('/pack/');
  await expect(items(page)).toHaveCount(2);
  await expect(items(page).first().locator('textarea')).toHaveValue('まず確かめる。\n次に決める。');
  await page.evaluate(() => {
    localStorage.clear();
  });
  await page.goto(address);
  await page.reload();
  await expect(items(page)).toHaveCount(2);
  await expect(page.getByLabel('資料の題名')).toHaveValue('第一回の資料');

  await items(page)
    .first()
    .getByRole('button', { name: /を外す$/ })
    .press('Enter');
  await expect(items(page)).toHaveCount(1);
  await expect(
    items(page)
      .first()
      .getByRole('button', { name: /を外す$/ }),
  ).toBeFocused();
  await items(page)
    .first()
    .getByRole('button', { name: /を外す$/ })
    .press('Enter');
  await expect(page.locator('.pack-items')).toBeFocused();
  await expect(page.locator('[data-part=outputs]')).toBeHidden();
});

test('the other language shows the same pack', async ({ page }) => {
  await open(page, three);
  await page.locator('a.language').click();
  await expect(page).toHaveURL(/\/en\/pack\/#item=fig:fig-05&note=.*&item=case:engine$/);
  await expect(items(page)).toHaveCount(3);
  expect(await names(page)).toEqual(['Handout 1-1', 'Handout 1-2', 'Handout 1-3']);
  await expect(handout(page).nth(1)).toContainText('over 7 in 10');
});

test('the pages of figures, statements and cases put what they show at the end of the pack', async ({
  page,
}) => {
  for (const path of ['/figures/fig-05/', '/statements/need-felt/', '/cases/engine/']) {
    await page.goto(path);
    await page.locator('.pack-add a').click();
    await expect(status(page)).toContainText('を加えました');
    await expect(page).toHaveURL(/\/pack\/#item=/);
  }
  await expect(items(page)).toHaveCount(3);
  await page.reload();
  await expect(items(page)).toHaveCount(3);
});

test('a pack from an address leaves the stored one as it is until something is changed', async ({ page }) => {
  await page.goto('/pack/?add=case:engine');
  await expect(items(page)).toHaveCount(1);
  await page.goto('about:blank');
  await open(page, 'item=st:active&item=st:need-felt');
  await expect(notice(page)).toContainText('保存された資料');
  await expect(items(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'このブラウザーに保存された資料を開く' }).click();
  await expect(items(page)).toHaveCount(1);
  await expect(page).toHaveURL(/\/pack\/#item=case:engine$/);
  await expect(notice(page)).toBeEmpty();
});

test('a link to a place in the page does not take the pack out of the address', async ({ page }) => {
  await open(page, three);
  await page.locator('.skip').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#item=fig:fig-05/);
  await expect(items(page)).toHaveCount(3);
});

for (const [width, colorScheme, locale] of [
  [320, 'light', ''],
  [1280, 'dark', '/en'],
] as const) {
  test(`a full page at ${width} px in ${colorScheme}: nothing for axe, no sideways scroll`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await open(page, `${three}&item=fig:fig-13`, locale);
    await expect(handout(page)).toHaveCount(4);
    await openDetails(page);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test.describe('hostile addresses', () => {
  const script = '<img src=x onerror=alert(1)><script>alert(1)</script>';

  test('what is unknown is dropped with a notice, and words stay words', async ({ page }) => {
    const evil = encodeURIComponent(script);
    await open(
      page,
      `title=${evil}&x=1&item=${evil}&item=__proto__&item=case:engine&note=${evil}&no=-1&item=case:engine`,
    );
    await expect(items(page)).toHaveCount(1);
    await expect(notice(page).locator('p')).toHaveCount(4);
    await expect(page.locator('.handout h2')).toHaveText(script);
    await expect(page.locator('.handout-note')).toContainText(script);
    await expect(page.locator('.handout img, .pack-notice img')).toHaveCount(0);
    await expect(page).not.toHaveURL(/x=1|__proto__/);
  });

  test('an address without end, and a stored pack that is none, disturb nothing', async ({ page }) => {
    await page.goto('/404.html');
    await page.evaluate(() => {
      localStorage.setItem('sie-pack', '{"items":[1]}&item=%E0%A4&no=NaN');
    });
    await page.goto('/pack/?add=javascript:alert(1)&add=table:reproduction-synthetic');
    await expect(page.locator('#pack')).toBeVisible();
    await expect(items(page)).toHaveCount(0);
    await expect(notice(page)).toContainText('知らない');
    await page.goto('about:blank');
    await open(page, `item=case:engine&note=${'あ'.repeat(3000)}&title=${'x'.repeat(500)}`);
    await expect(notice(page)).toContainText('切りました');
    expect((await items(page).locator('textarea').inputValue()).length).toBe(300);
  });
});

test('parts that cannot be loaded are said to be so', async ({ page }) => {
  await page.route('**/pack/ja/case/engine.json', (route) => route.fulfill({ body: 'not JSON' }));
  await open(page, 'item=case:engine');
  await expect(status(page)).toContainText('読み込めませんでした');
  await page.unroute('**/pack/ja/case/engine.json');
  await items(page).locator('textarea').fill('x');
  await expect(handout(page)).toHaveCount(1);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the downloads of each figure stand in', async ({ page, request }) => {
    await page.goto('/en/pack/');
    await expect(page.locator('button:visible, input:visible')).toHaveCount(0);
    const slides = page.locator('noscript a[href$=".en.pptx"]');
    expect(await slides.count()).toBeGreaterThan(10);
    const file = await request.get((await slides.first().getAttribute('href')) ?? '');
    expect(file.ok()).toBe(true);
  });
});
