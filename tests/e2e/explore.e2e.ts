import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import fc from 'fast-check';
import type { ExplorerFile, ExplorerIndex } from '../../src/schema/explorer.ts';
import { readXlsx } from '../downloads/read-back.ts';
import { sidewaysScroll } from './layout-problems.ts';
import { expect, oneWindowTest as test, test as freshTest } from './site-test.ts';
import { violations } from './violations.ts';

const mark = '合成データ / synthetic: not a finding';
const control = (page: Page, name: string) => page.locator(`#explore-${name}`);
const ready = (page: Page) => expect(page.locator('[data-save]')).toBeVisible();
const shown = (page: Page): Promise<string[]> =>
  page
    .locator('[data-table] tbody:not(.everybody) [data-cell]')
    .evaluateAll((cells) => cells.map((cell) => cell.querySelector('b, abbr')?.textContent.trim() ?? ''));

/** What the page gets: the same files. */
async function released(page: Page): Promise<{ index: ExplorerIndex; files: Map<string, ExplorerFile> }> {
  const read = async <Value>(id: string): Promise<Value> =>
    (await (await page.request.get(`/explore/data/${id}-synthetic.json`)).json()) as Value;
  const index = await read<ExplorerIndex>('index');
  const files = await Promise.all(index.questions.map(({ id }) => read<ExplorerFile>(id)));
  return { index, files: new Map(files.map((file) => [file.question, file])) };
}

test('for any address of a released table the page shows its numbers', async ({ page }) => {
  const { index, files } = await released(page);
  const tables = index.questions.flatMap(({ id, tables: own }) =>
    own.map((by, place) => ({ id, by, place })),
  );
  const samples = fc.sample(
    fc.record({
      table: fc.constantFrom(...tables),
      of: fc.constantFrom('row', 'column', 'total', 'count'),
      view: fc.constantFrom('table', 'tinted', 'dots', 'matrix'),
    }),
    { numRuns: 25, seed: 7 },
  );
  for (const { table, of, view } of samples) {
    const own = files.get(table.id)?.tables[table.place];
    const query = new URLSearchParams({ q: table.id, by: table.by.at(-1) ?? 'none', of, view });
    if (table.by.length === 2) query.set('then', table.by[0] ?? '');
    await page.goto(`/en/explore/?${query.toString()}`);
    await ready(page);
    await expect(page.locator('[data-notice]')).toHaveText('');
    const multiple = index.questions.find(({ id }) => id === table.id)?.kind === 'multiple';
    const shares =
      table.by.length === 0
        ? own?.row
        : of === 'column'
          ? own?.column
          : of === 'total'
            ? own?.total
            : own?.row;
    const wanted = (own?.n ?? []).map((n, cell) => {
      if (of === 'count') return n === null ? 'x' : n.toLocaleString('en');
      if (of === 'total' && multiple && table.by.length > 0) return '';
      const tenths = shares?.estimate[cell] ?? null;
      return tenths === null ? 'x' : (tenths / 10).toFixed(1);
    });
    expect(await shown(page), query.toString()).toEqual(wanted);
    await expect(page.locator('[data-chart] svg')).toHaveCount(view === 'dots' || view === 'matrix' ? 1 : 0);
  }
});

for (const query of [
  '?q=employees',
  '?q=need&by=needs-exploration',
  '?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
  '?by=region&then=industry',
  '?q=need&q=grounds',
  '?__proto__=1',
  '?of=cell&view=table',
]) {
  test(`${query} gives the first table with a notice`, async ({ page }) => {
    await page.goto(`/en/explore/${query}`);
    await ready(page);
    await expect(page.locator('[data-notice]')).toContainText('the first table is shown');
    await expect(control(page, 'question')).toHaveValue('commercialised');
    await expect(control(page, 'by')).toHaveValue('needs-exploration');
    expect(await shown(page)).toHaveLength(4);
  });
}

test('every control is set by keyboard alone, keeps the focus, and what changed is said', async ({
  page,
}) => {
  await page.goto('/en/explore/');
  await ready(page);
  const said = page.locator('[data-said]');
  await expect(said).toHaveText('');
  await control(page, 'question').focus();
  await page.keyboard.press('ArrowDown');
  await expect(said).toContainText('Table updated.');
  await expect(control(page, 'question')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(control(page, 'by')).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await expect(page).toHaveURL(/by=/);
  await control(page, 'question').selectOption('need');
  await control(page, 'by').selectOption('size-class');
  await page.keyboard.press('Tab');
  await control(page, 'then').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/\?q=need&by=size-class&then=industry$/);
  await page.keyboard.press('Tab');
  await expect(control(page, 'of')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(said).toContainText('(column per cent)');
  await page.keyboard.press('Tab');
  await expect(control(page, 'view')).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.locator('[data-chart] svg')).toHaveAttribute('aria-label', /^Dot matrix: /);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/explore\/$/);
});

test('back, forward and the language switch keep the table', async ({ page }) => {
  await page.goto('/explore/');
  await ready(page);
  await control(page, 'by').selectOption('region');
  await expect(page.locator('caption')).toContainText('所在地');
  await control(page, 'view').selectOption('dots');
  await expect(page).toHaveURL(/\?by=region&view=dots$/);
  await page.goBack();
  await expect(control(page, 'view')).toHaveValue('table');
  await expect(page.locator('[data-chart] svg')).toHaveCount(0);
  await page.goBack();
  await expect(control(page, 'by')).toHaveValue('needs-exploration');
  await page.goForward();
  await expect(page.locator('caption')).toContainText('所在地');
  await page.locator('a.language').click();
  await expect(page).toHaveURL(/\/en\/explore\/\?by=region$/);
  await expect(page.locator('caption')).toContainText('Region');
  await expect(page.locator('.site-footer .address')).toHaveText(/\?by=region$/);
});

test('a choice made before the tables have come is kept', async ({ page }) => {
  const comes = Promise.withResolvers<undefined>();
  await page.route('**/explore/data/index-*', async (route) => {
    await comes.promise;
    await route.continue();
  });
  await page.goto('/explore/');
  await control(page, 'by').selectOption('region');
  comes.resolve(undefined);
  await ready(page);
  await expect(control(page, 'by')).toHaveValue('region');
  await expect(page.locator('caption')).toContainText('所在地');
  await expect(page).toHaveURL(/\?by=region$/);
});

test('the files of a view say that it is synthetic, in name and content', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto('/en/explore/?q=funding-problems&by=size-class&view=dots');
  await ready(page);
  for (const format of ['csv', 'svg', 'png', 'xlsx']) {
    const loaded = scripts.length;
    const waiting = page.waitForEvent('download');
    await page.locator(`[data-format=${format}]`).click();
    const file = await waiting;
    expect(file.suggestedFilename()).toBe(`funding-problems-size-class-row-dots-synthetic.${format}`);
    const bytes = await readFile(await file.path());
    if (format === 'png') expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    else if (format === 'xlsx') {
      // What writes it comes only when it is asked for.
      expect(scripts.length).toBeGreaterThan(loaded);
      const sheets = await readXlsx(bytes);
      expect(sheets.map(({ sheet }) => sheet)).toEqual([
        'data 合成データ synthetic',
        'about 合成データ synthetic',
      ]);
      expect(sheets[0]?.data[1]?.[0]).toBe(mark);
      expect(sheets[1]?.data.at(-1)).toEqual(['address', page.url()]);
    } else expect(bytes.toString('utf8')).toContain(mark);
    await expect(page.locator('[data-said]')).toContainText('was saved');
  }
  await expect(page.locator('[data-citation]')).toContainText('Citation is refused');
});

test('the first view weighs at most 60 KB after brotli', async ({ page }) => {
  let weight = 0;
  const bodies: Promise<void>[] = [];
  page.on('response', (response) => {
    bodies.push(
      response.body().then((body) => {
        weight += brotliCompressSync(body).length;
      }),
    );
  });
  await page.goto('/explore/');
  await ready(page);
  await Promise.all(bodies);
  console.log(`The first view of the explorer weighs ${weight} bytes after brotli`);
  expect(weight).toBeGreaterThan(5_000);
  expect(weight).toBeLessThan(60_000);
});

freshTest(
  'a change of the table takes less than 50 ms on a processor four times as slow',
  async ({ page }) => {
    await page.goto('/explore/?q=grounds&by=region');
    await ready(page);
    const session = await page.context().newCDPSession(page);
    // The time of the page's own thread: what other tests take from the processor is none of it.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const worked = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      // What lies between the choice and the laid-out table, without what the test itself asks of the page.
      const parts = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];
      return metrics.reduce((sum, { name, value }) => sum + (parts.includes(name) ? 1000 * value : 0), 0);
    };
    const times: number[] = [];
    for (const of of ['column', 'row', 'count', 'row', 'column', 'count', 'row']) {
      const before = await worked();
      await page.evaluate(async (chosen) => {
        const select = document.querySelector<HTMLSelectElement>('#explore-of');
        const table = document.querySelector('[data-table]');
        if (select === null || table === null) throw new Error('no explorer');
        select.value = chosen;
        await new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            observer.disconnect();
            table.getBoundingClientRect();
            resolve();
          });
          observer.observe(table, { childList: true });
          select.dispatchEvent(new Event('change', { bubbles: true }));
        });
      }, of);
      times.push(4 * ((await worked()) - before));
    }
    const median = times.toSorted((one, other) => one - other)[3] ?? NaN;
    console.log(`From a choice to the laid-out table: ${median.toFixed(1)} ms at a quarter of the speed`);
    expect(median).toBeGreaterThan(1);
    expect(median).toBeLessThan(50);
  },
);

freshTest.describe('without JavaScript', () => {
  freshTest.use({ javaScriptEnabled: false });
  freshTest(
    'the first table stands there, no control that does nothing, and a way to all others',
    async ({ page }) => {
      await page.goto('/en/explore/');
      await expect(page.locator('[data-table] table')).toBeVisible();
      await expect(page.locator('#explore-form')).toBeHidden();
      await expect(page.locator('[data-save]')).toBeHidden();
      await page.getByRole('link', { name: 'Region' }).click();
      await expect(page.locator('table')).toHaveCount(1);
    },
  );
});

for (const view of ['tinted', 'dots', 'matrix']) {
  test(`${view}: nothing for axe in light and dark, no sideways scroll at 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`/explore/?q=grounds&by=size-class&then=industry&view=${view}`);
    await ready(page);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(sidewaysScroll)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, 'colours')).toEqual([]);
    expect(await page.evaluate(sidewaysScroll)).toEqual([]);
  });
}

test('on paper there are the table and its notes, and no controls', async ({ page }) => {
  await page.goto('/explore/?view=dots');
  await ready(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#explore-form')).toBeHidden();
  await expect(page.locator('[data-chart] svg')).toBeVisible();
  await expect(page.locator('caption')).toContainText('合成データ：調査結果ではありません');
});
