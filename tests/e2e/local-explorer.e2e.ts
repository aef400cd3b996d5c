import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readXlsx } from '../downloads/read-back.ts';
import { cases, file, make, open, plain, start, state, synthetic } from './local-page.ts';
import { sidewaysScroll } from './layout-problems.ts';
import { expect, oneWindowTest as test, test as freshTest } from './site-test.ts';
import { violations } from './violations.ts';

const ownMark = '手元のデータ（未公表） / own file, not published';
const explorer = (page: Page) => page.locator('#local-explorer');
const control = (page: Page, name: string) => page.locator(`#explore-${name}`);
const caption = (page: Page) => page.locator('[data-table] caption');
const shown = (page: Page): Promise<string[]> =>
  page
    .locator('[data-table] tbody:not(.everybody) [data-cell]')
    .evaluateAll((cells) => cells.map((cell) => cell.querySelector('b, abbr')?.textContent.trim() ?? ''));

/** A survey of two questions, one broken down by a size. */
function survey(title: string, microdata = 'respondents') {
  const labels = (text: string) => ({ ja: text, en: text });
  const variable = (id: string, categories: string[]) => ({
    ...{ id, question: labels(`${title} ${id}`), universe: 'all', type: 'single', column: id },
    categories: categories.map((each) => ({ code: each, id: each, ...labels(`${title} ${each}`) })),
  });
  const codebook = {
    ...{ id: 'own', title: labels(title), microdata, universes: [{ id: 'all', ...labels(title) }] },
    variables: [variable('need', ['yes', 'no']), variable('size', ['small', 'large'])],
    tables: [{ question: 'need' }, { question: 'need', by: ['size'] }, { question: 'size' }],
  };
  const rows = Array.from(
    { length: 200 },
    (_, row) => `${row % 5 < 2 ? 'yes' : 'no'},${row % 2 === 0 ? 'small' : 'large'}`,
  );
  return {
    answers: file(`${title}.csv`, `need,size\n${rows.join('\n')}\n`),
    codebook: file(`${title}.json`, JSON.stringify(codebook)),
  };
}

test('the view of a file is that of the released tables: the same numbers, as the same data stand behind both', async ({
  page,
}) => {
  await page.goto('/en/explore/');
  await expect(page.locator('[data-save]')).toBeVisible();
  const released: string[][] = [];
  const choices = [
    { question: 'commercialised', by: 'needs-exploration', of: 'row', view: 'table' },
    { question: 'need', by: 'size-class', of: 'column', view: 'tinted' },
    { question: 'grounds', by: 'region', of: 'count', view: 'matrix' },
    { question: 'need', by: 'industry', of: 'total', view: 'dots' },
  ];
  const choose = async (each: (typeof choices)[number]): Promise<void> => {
    const said = page.locator('[data-said]');
    for (const [name, value] of Object.entries(each)) {
      await said.evaluate((element) => {
        element.textContent = '';
      });
      await control(page, name).selectOption(value);
      // What is shown is said once it stands there.
      await expect(said).not.toBeEmpty();
    }
    await expect(page.locator('[data-chart] svg')).toHaveCount(
      each.view === 'dots' || each.view === 'matrix' ? 1 : 0,
    );
  };
  for (const each of choices) {
    await choose(each);
    released.push(await shown(page));
  }
  await open(page);
  await make(page, synthetic);
  await expect(explorer(page)).toBeVisible();
  for (const [place, each] of choices.entries()) {
    await choose(each);
    expect(await shown(page)).toEqual(released[place]);
    expect(released[place]?.length).toBeGreaterThan(3);
  }
  await expect(page.locator('.local-part').first()).toHaveCSS('border-top-style', 'dotted');
  await expect(page.locator('[data-notes], .explore-notes').first()).toContainText('not tested here');
  await expect(caption(page)).toContainText('Synthetic data: not a finding');
  await expect(page.locator('[data-citation]')).toContainText('the answers were generated');
});

test('every control works by keyboard, says what changed, and leaves address and history as they are', async ({
  page,
}) => {
  await open(page);
  await make(page, survey('Secret'));
  const said = explorer(page).locator('[data-said]');
  await expect(caption(page)).toContainText('Secret need. Breakdown: Secret size');
  const entries = await page.evaluate(() => history.length);
  const address = page.url();
  await control(page, 'question').focus();
  await page.keyboard.press('End');
  await expect(said).toContainText('Table updated. Secret size.');
  await expect(control(page, 'by')).toBeDisabled();
  await page.keyboard.press('Home');
  await expect(said).toContainText('Secret need.');
  await page.keyboard.press('Tab');
  await expect(control(page, 'by')).toBeFocused();
  await page.keyboard.press('End');
  await expect(said).toContainText('Breakdown: Secret size');
  // The second breakdown has nothing to offer, and is passed over.
  await page.keyboard.press('Tab');
  await expect(control(page, 'of')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(said).toContainText('(column per cent)');
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  await expect(explorer(page).locator('[data-chart] svg')).toHaveAttribute(
    'aria-label',
    /^Dot matrix: Secret/,
  );
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(control(page, 'view')).toHaveValue('table');
  expect([page.url(), await page.evaluate(() => history.length)]).toEqual([address, entries]);
  expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain('need');
});

freshTest(
  'files of a view are made without the network, and say that they are not published',
  async ({ page, context }) => {
    await open(page);
    await context.setOffline(true);
    await make(page, survey('Secret'));
    await expect(page.locator('.local-synthetic')).toBeHidden();
    await expect(caption(page)).toContainText('Own file, not published');
    await control(page, 'view').selectOption('dots');
    await expect(explorer(page).locator('[data-chart] svg')).toBeVisible();
    for (const format of ['csv', 'svg', 'png', 'xlsx']) {
      const waiting = page.waitForEvent('download');
      await page.locator(`[data-format=${format}]`).click();
      const saved = await waiting;
      expect(saved.suggestedFilename()).toBe(`need-size-row-dots-own-file-not-published.${format}`);
      const bytes = await readFile(await saved.path());
      if (format === 'png') expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      else if (format === 'xlsx') {
        const [data, about] = await readXlsx(bytes);
        expect(data?.data[1]?.[0]).toBe(ownMark);
        expect(about?.data[1]).toEqual(['mark', ownMark]);
      } else expect(bytes.toString('utf8')).toContain(ownMark);
      await expect(explorer(page).locator('[data-said]')).toContainText('was saved');
    }
    await expect(page.locator('[data-citation]')).toContainText('Citation is refused');
    await context.setOffline(false);
  },
);

test('a second file takes the place of the first in every word; one with problems or cancelled leaves nothing', async ({
  page,
}) => {
  await open(page);
  await make(page, survey('First', 'synthetic'));
  await control(page, 'question').selectOption('size');
  await expect(caption(page)).toContainText('First size');
  await make(page, survey('Second'));
  await expect(caption(page)).toContainText('Second need. Breakdown: Second size');
  await expect(explorer(page)).not.toContainText('First');
  await expect(page.locator('#local-result')).not.toHaveClass(/is-synthetic/);
  await expect(control(page, 'question').locator('option')).toHaveText(['Second need', 'Second size']);
  await make(page, { ...plain, answers: cases('bad-many/input.csv') });
  await expect(page.locator('#local-problems')).toBeVisible();
  await expect(explorer(page)).toBeHidden();
  await expect(explorer(page)).not.toContainText('Second');
  await make(page, survey('Third'));
  await expect(caption(page)).toContainText('Third need');
});

test('where no table is one of shares the list alone is shown', async ({ page }) => {
  const labels = { ja: 'x', en: 'x' };
  const rows = Array.from({ length: 60 }, (_, row) => String(row % 9)).join('\n');
  const codebook = {
    ...{ id: 'own', title: labels, microdata: 'respondents', universes: [{ id: 'all', ...labels }] },
    variables: [{ id: 'n', question: labels, universe: 'all', type: 'numeric', column: 'n', unit: 'x' }],
    tables: [{ question: 'n', statistics: ['mean'] }],
  };
  await open(page);
  await make(page, survey('Shares'));
  await expect(explorer(page)).toBeVisible();
  await make(page, {
    answers: file('means.csv', `n\n${rows}\n`),
    codebook: file('means.json', JSON.stringify(codebook)),
  });
  await expect(page.locator('#local-grid td').first()).toBeVisible();
  await expect(explorer(page)).toBeHidden();
  await expect(explorer(page)).not.toContainText('Shares');
});

test('a hostile label is text in the explorer too', async ({ page }) => {
  const evil = '<img src=x onerror=alert(1)>"\u202e';
  await open(page);
  await make(page, survey(evil));
  await expect(caption(page)).toContainText('<img src=x onerror=alert(1)>" need');
  for (const view of ['tinted', 'dots', 'matrix']) await control(page, 'view').selectOption(view);
  await expect(explorer(page).locator('[data-chart] svg')).toBeVisible();
  await expect(explorer(page).locator('img')).toHaveCount(0);
  expect(await explorer(page).innerHTML()).not.toContain('\u202e');
});

test('in every view nothing for axe in light and dark, no sideways scroll at 320 px', async ({ page }) => {
  await open(page, '/explore/local/');
  await make(page, synthetic);
  await expect(explorer(page)).toBeVisible();
  await control(page, 'question').selectOption('grounds');
  await control(page, 'by').selectOption('size-class');
  for (const view of ['tinted', 'dots', 'matrix']) {
    await control(page, 'view').selectOption(view);
    await expect(explorer(page).locator('[data-said]')).toContainText('更新');
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(sidewaysScroll)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, 'colours')).toEqual([]);
    expect(await page.evaluate(sidewaysScroll)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  }
});

test('on paper there are the table and its notes, and no controls', async ({ page }) => {
  await open(page, '/explore/local/');
  await make(page, survey('紙'));
  await expect(caption(page)).toContainText('手元のデータ（未公表）');
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['#explore-form', '[data-save]', '#local-form']) {
    await expect(page.locator(hidden)).toBeHidden();
  }
  await expect(caption(page)).toBeVisible();
  await expect(page.locator('.explore-notes').first()).toBeVisible();
});

freshTest(
  'the page is ready only once all that it needs is loaded, and says where that fails',
  async ({ page }) => {
    await page.route(/_astro\/workbook/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("not what was asked for")' }),
    );
    await page.goto('/en/explore/local/');
    await expect(state(page)).toHaveText('The page could not get ready. Reload it.', { timeout: 30_000 });
    await expect(start(page)).toBeDisabled();
  },
);
