import { cases, file, type Files, make, open, plain, savedText, start, state } from './local-page.ts';
import { expect, test } from './site-test.ts';

test('nothing is asked of the network and nothing is stored once the page is ready', async ({
  page,
  context,
}) => {
  // By its policy a connection or an eval would be refused with an error, which no page may make here.
  await open(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  page.on('websocket', (socket) => asked.push(socket.url()));
  await context.setOffline(true);
  await make(page, plain);
  await expect(page.locator('#local-grid td').first()).toBeVisible();
  await page.locator('#local-table').selectOption('1');
  await savedText(page, '.csv');
  for (const view of ['tinted', 'dots', 'matrix']) await page.locator('#explore-view').selectOption(view);
  await expect(page.locator('[data-chart] svg')).toBeVisible();
  for (const format of ['csv', 'xlsx', 'svg', 'png']) {
    const waiting = page.waitForEvent('download');
    await page.locator(`[data-format=${format}]`).click();
    expect((await waiting).suggestedFilename()).toContain(`own-file-not-published.${format}`);
  }
  await make(page, { ...plain, answers: cases('bad-many/input.csv') });
  await expect(page.locator('#local-problems')).toBeVisible();
  await context.setOffline(false);
  expect(asked.filter((address) => !/^GET (?:blob|data):/.test(address))).toEqual([]);
  const stored = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookie: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(stored).toEqual({ local: 0, session: 0, cookie: '', databases: 0, caches: 0, workers: 0 });
});

/** A table whose protection takes longer than anybody waits. */
function endlessSurvey(): Files {
  const labels = { ja: 'x', en: 'x' };
  const variable = (id: string) => ({
    ...{ id, question: labels, universe: 'all', type: 'single', column: id },
    categories: Array.from({ length: 100 }, (_, index) => ({
      ...{ code: `${index}`, id: `c${index}`, ja: `${index}`, en: `${index}`, mayBeUnused: true },
    })),
  });
  const rows = Array.from({ length: 5000 }, (_, row) => `${(row * row + 7 * row) % 97},${(row * 31) % 100}`);
  const codebook = {
    ...{ id: 'endless', title: labels, microdata: 'respondents', universes: [{ id: 'all', ...labels }] },
    variables: [variable('a'), variable('b')],
    tables: [{ question: 'a' }, { question: 'a', by: ['b'] }],
  };
  return {
    answers: file('a.csv', `a,b\n${rows.join('\n')}\n`),
    codebook: file('a.json', JSON.stringify(codebook)),
  };
}

test('an estimate that takes too long is stopped twice without the network; then the page asks to be loaded again', async ({
  page,
  context,
}) => {
  await open(page);
  await context.setOffline(true);
  for (const end of ['Cancelled.', 'Cancelled. Reload the page before the next run.']) {
    await make(page, endlessSurvey());
    await expect(state(page)).toContainText('finding the cells to withhold');
    await page.locator('#local-cancel').click();
    await expect(state(page)).toHaveText(end);
    if (end !== 'Cancelled.') break;
    await make(page, plain);
    await expect(page.locator('[data-fact=respondents]')).toHaveText('60');
  }
  await expect(start(page)).toBeDisabled();
  await context.setOffline(false);
});
