import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page, Route } from '@playwright/test';
import packageJson from '../../package.json' with { type: 'json' };
import { surveyRun } from '../survey/survey-run.ts';
import { expect, test } from './site-test.ts';
import { violations } from './violations.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const project = (path: string): string => join(root, path);
const cases = (name: string): string => project(`tests/survey/cases/${name}`);
const plain = { answers: cases('input.csv'), codebook: cases('codebook.json') };
const synthetic = {
  answers: project('data/derived/survey/producer-survey-synthetic.csv'),
  codebook: project('data/derived/survey/producer-survey-synthetic.codebook.json'),
};

type Content = string | { name: string; mimeType: string; buffer: Buffer };
interface Files {
  readonly answers: Content;
  readonly codebook: Content;
}

/**
 * Holds two files against each other: the same words and counts, and numbers that agree in twelve digits, since browsers
 * and Node may round the last digit of a logarithm differently.
 */
function expectSame(text: string, wanted: string): void {
  const number = /-?\d+\.\d+(?:e[-+]?\d+)?/g;
  const rounded = (digits: string): string => Number(Number(digits).toPrecision(12)).toString();
  expect(text.replaceAll(number, rounded)).toBe(wanted.replaceAll(number, rounded));
}

const file = (name: string, content: string): Content => ({
  ...{ name, mimeType: 'text/plain', buffer: Buffer.from(content) },
});
const state = (page: Page) => page.locator('#local-state');
const start = (page: Page) => page.locator('#local-form [type=submit]');
const cell = (page: Page, row: number, column = 1) =>
  page.locator(`#local-grid tbody tr:nth-child(${row}) > :nth-child(${column + 1})`);

async function open(page: Page, path = '/en/explore/local/'): Promise<void> {
  await page.goto(path);
  // The worker is loaded first, which takes long where others use the machine.
  await expect(start(page)).toBeEnabled({ timeout: 30_000 });
}

async function choose(page: Page, { answers, codebook }: Files): Promise<void> {
  await page.locator('#local-answers').setInputFiles(answers);
  await page.locator('#local-codebook').setInputFiles(codebook);
}

async function make(page: Page, files: Files): Promise<void> {
  await choose(page, files);
  await start(page).click();
}

/** The text of a file that the page offers to save. */
async function savedText(page: Page, ending: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`#local-saved a[download$="${ending}"]`).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

/** What `npm run survey -- estimate` makes of the same files. */
async function estimated(answers: string, codebook: string, name: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'local-'));
  try {
    const { code } = await surveyRun('estimate', answers, codebook, '--out', join(folder, 'tables'));
    expect(code).toBe(0);
    return readFileSync(join(folder, 'tables', name), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('the tables are those of npm run survey, and generated answers are framed', async ({ page }) => {
  await open(page);
  await expect(state(page)).toContainText('you can disconnect');
  await make(page, synthetic);
  await expect(page.locator('#local-result-title')).toBeFocused();
  await expect(page.locator('.local-synthetic')).toContainText('not a finding');
  await expect(page.locator('[data-fact=respondents]')).toHaveText('1,011');
  for (const ending of ['csv', 'json']) {
    const name = `estimates-synthetic.${ending}`;
    expectSame(
      await savedText(page, `.${ending}`),
      await estimated(synthetic.answers, synthetic.codebook, name),
    );
  }
  const json = JSON.parse(await savedText(page, '.json')) as {
    version: string;
    estimates: { table: string; category: string; by: { category: string }[]; estimate: number }[];
  };
  expect(json.version).toBe(packageJson.version);
  const name = 'Whether the firm feels a need for innovation, by: Size class by employees';
  await page.locator('#local-table').selectOption({ label: name });
  await expect(page.locator('#local-grid caption')).toHaveText(name);
  const shown = json.estimates.filter(({ table }) => table === 'need-by-size-class');
  expect(shown.length).toBeGreaterThan(3);
  const columns = new Set(shown.map(({ by }) => by[0]?.category)).size;
  for (const [index, { estimate }] of shown.slice(0, 2).entries()) {
    expect(columns).toBeGreaterThan(1);
    await expect(cell(page, 2 + index).locator('.value')).toHaveText(`${(estimate * 100).toFixed(1)}%`);
  }
});

test('nothing is asked of the network and nothing is stored once the page is ready', async ({
  page,
  context,
}) => {
  // A refused connection or an eval would be an error, which no page may make here.
  const policy = "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'";
  const refuse = async (route: Route): Promise<void> => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  };
  await page.route(/explore\/local\/$|\/worker-/, refuse);
  await open(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  page.on('websocket', (socket) => asked.push(socket.url()));
  await context.setOffline(true);
  await make(page, plain);
  await expect(page.locator('#local-grid td').first()).toBeVisible();
  await page.locator('#local-table').selectOption('1');
  await savedText(page, '.csv');
  await make(page, { ...plain, answers: cases('bad-many/input.csv') });
  await expect(page.locator('#local-problems')).toBeVisible();
  await context.setOffline(false);
  expect(asked.filter((address) => !address.startsWith('GET blob:'))).toEqual([]);
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

test('respondents’ answers have no frame; withheld cells and thin bases are marked, and nothing else is shown', async ({
  page,
}) => {
  await open(page);
  const rows = Array.from(
    { length: 34 },
    (_, index) => `${index < 2 ? 'yes' : 'no'},${index < 25 ? 'a' : 'b'}`,
  );
  const labels = { ja: 'x', en: 'x' };
  const category = (code: string) => ({ code, id: code, ja: code, en: code });
  const variable = (id: string, codes: string[]) => ({
    ...{ id, question: labels, universe: 'all', type: 'single', column: id },
    categories: codes.map(category),
  });
  const codebook = {
    ...{ id: 'own', title: labels, microdata: 'respondents', universes: [{ id: 'all', ...labels }] },
    variables: [variable('need', ['yes', 'no', 'maybe']), variable('size', ['a', 'b'])],
    tables: [{ question: 'size' }, { question: 'need', by: ['size'] }],
  };
  codebook.variables[0]?.categories.forEach((each) => Object.assign(each, { mayBeUnused: true }));
  await make(page, {
    answers: file('own.csv', `need,size\n${rows.join('\n')}\n`),
    codebook: file('own.json', JSON.stringify(codebook)),
  });
  await expect(page.locator('.local-synthetic')).toBeHidden();
  await page.locator('#local-table').selectOption('1');
  // Of 25, two said yes; of nine, none may be shown.
  await expect(cell(page, 2, 1)).toHaveText('x withheld');
  await expect(cell(page, 2, 2)).toHaveText('x withheld');
  await expect(cell(page, 4, 1).locator('.value')).toHaveText(/^0\.0%\*/);
  await expect(page.locator('.local-notes')).toContainText('counts below 3, shares of a base below 10');
  const csv = await savedText(page, '.csv');
  expect(csv).toContain('suppressed');
  expect(csv).not.toContain('0.08');
});

test('a file in any encoding gives the tables of the plain file', async ({ page }) => {
  const wanted = await estimated(plain.answers, plain.codebook, 'estimates.csv');
  await open(page, '/explore/local/');
  for (const name of ['shift-jis', 'euc-jp', 'utf-16le', 'utf-8-bom', 'semicolon-decimal-comma']) {
    const input = cases(`good-${name}/${name.startsWith('utf-16') ? 'input.bin' : 'input.csv'}`);
    await make(page, { ...plain, answers: input });
    await expect(page.locator('#local-grid td').first()).toBeVisible();
    expectSame(await savedText(page, '.csv'), wanted);
  }
});

test('all problems of a file are listed with their place, in the language of the page', async ({ page }) => {
  const told = page.locator('.local-problems tbody tr');
  await open(page);
  await make(page, { ...plain, answers: cases('bad-ragged/input.csv') });
  await expect(page.locator('#local-problems-title')).toBeFocused();
  await expect(told.first()).toContainText('put quotation marks around a cell');
  await expect(page.locator('#local-result')).toBeHidden();

  await open(page, '/explore/local/');
  await make(page, { ...plain, answers: cases('bad-many/input.csv') });
  await expect(told.first().locator('td')).toHaveText([
    '2',
    'q1',
    /コードブックにないコード"8".*ほかの行：3, 4, 5, 6 （ほか45行）/,
    '50',
  ]);
  await expect(page.locator('#local-said')).toContainText('51');
  await expect(page.locator('.local-problems [lang]')).toHaveCount(0);
});

test('a codebook is told its faults by their place; the two files swapped are told apart', async ({
  page,
}) => {
  const told = page.locator('.local-problems tbody');
  await open(page);
  await make(page, { ...plain, codebook: cases('bad-codebook-schema/codebook.json') });
  await expect(page.locator('#local-problems-file')).toContainText('codebook.json has problems');
  await expect(told).toContainText('variables.size.categories.Large.id');
  await make(page, { ...plain, codebook: cases('bad-codebook-itself/codebook.json') });
  await expect(told).toContainText('no universe "nowhere"');
  await make(page, { answers: plain.codebook, codebook: plain.answers });
  await expect(told).toContainText('not JSON');
  // What the second file holds are answers: none is printed.
  await expect(told).not.toContainText('規模');
});

test('an empty file, an unknown encoding and a file without a header are refused in words', async ({
  page,
}) => {
  await open(page);
  await make(page, { ...plain, answers: file('empty.csv', '') });
  await expect(state(page)).toContainText('empty.csv is empty.');
  await expect(page.locator('#local-said')).toContainText('empty.csv is empty.');
  await make(page, { ...plain, answers: cases('bad-no-header/input.csv') });
  await expect(page.locator('.local-problems tbody')).toContainText('none of the columns of the codebook');
  await open(page, '/explore/local/');
  await make(page, { ...plain, answers: file('empty.csv', '') });
  await expect(state(page)).toContainText('empty.csvは空です。');
});

/** A survey of some rows and 30 columns. */
function largeSurvey(rows: number): { csv: string; codebook: object } {
  const questions = Array.from({ length: 28 }, (_, index) => `q${index + 1}`);
  const labels = { ja: '設問', en: 'Question' };
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return Math.floor((seed / 2_147_483_647) * below);
  };
  const lines = Array.from({ length: rows }, (_, row) =>
    [`r${row}`, (0.5 + next(100) / 100).toFixed(2), ...questions.map(() => String(1 + next(5)))].join(','),
  );
  const categories = [1, 2, 3, 4, 5].map((code) => ({
    ...{ code: String(code), id: `c${code}`, ja: `選択肢${code}`, en: `Category ${code}` },
  }));
  const codebook = {
    ...{ id: 'large', title: labels, microdata: 'synthetic', universes: [{ id: 'all', ...labels }] },
    design: { id: 'id', weight: 'weight' },
    variables: questions.map((id) => ({
      ...{ id, question: labels, universe: 'all', type: 'single', column: id, categories },
    })),
    tables: questions.slice(1).flatMap((question) => [{ question }, { question, by: ['q1'] }]),
  };
  return { csv: `id,weight,${questions.join(',')}\n${lines.join('\n')}\n`, codebook };
}

test.describe('100,000 rows', () => {
  const folder = mkdtempSync(join(tmpdir(), 'local-large-'));
  const files = { answers: join(folder, 'large.csv'), codebook: join(folder, 'large.json') };

  test.beforeAll(() => {
    const { csv, codebook } = largeSurvey(100_000);
    writeFileSync(files.answers, csv);
    writeFileSync(files.codebook, JSON.stringify(codebook));
  });

  test.afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('take seconds, and the page stays free', async ({ page }) => {
    await open(page);
    await choose(page, files);
    await page.evaluate(() => {
      const tasks: number[] = [];
      new PerformanceObserver((list) => {
        tasks.push(...list.getEntries().map(({ duration }) => duration));
      }).observe({ type: 'longtask', buffered: false });
      Object.assign(globalThis, { tasks });
    });
    const began = Date.now();
    await start(page).click();
    await expect(page.locator('#local-cancel')).toBeFocused();
    await expect(page.locator('#local-said')).toContainText('%');
    await expect(page.locator('#local-grid td').first()).toBeVisible({ timeout: 30_000 });
    const total = Date.now() - began;
    const longest = await page.evaluate(() =>
      Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks),
    );
    console.log(`100,000 rows x 30 columns: ${total} ms, longest task of the page ${Math.round(longest)} ms`);
    await expect(page.locator('[data-fact=respondents]')).toHaveText('100,000');
    // On a free machine it is a tenth of that; the work in the worker takes seconds.
    expect(longest).toBeLessThan(500);
    expectSame(
      await savedText(page, '.csv'),
      await estimated(files.answers, files.codebook, 'estimates-synthetic.csv'),
    );
  });

  test('are left at once when cancelled, and the next file is read', async ({ page }) => {
    await open(page);
    await choose(page, files);
    await start(page).click();
    await expect(state(page)).toContainText(/[1-9]\d*% read/);
    await page.keyboard.press('Enter');
    await expect(state(page)).toHaveText('Cancelled.');
    await expect(start(page)).toBeFocused();
    await expect(page.locator('#local-result')).toBeHidden();
    await make(page, plain);
    await expect(page.locator('[data-fact=respondents]')).toHaveText('60');
  });
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

test('a hostile codebook is shown as it is written, and does no harm', async ({ page }) => {
  await open(page);
  const evil = '<img src=x onerror=alert(1)>"\u202e=cmd()';
  const labels = { ja: evil, en: evil };
  const codebook = (change: object, categories: object[]) => ({
    ...{ id: 'evil', title: labels, microdata: 'respondents', universes: [{ id: 'constructor', ...labels }] },
    variables: [
      {
        ...{ id: 'constructor', question: labels, universe: 'constructor', type: 'single' },
        ...{ column: '__proto__', categories },
      },
    ],
    tables: [{ question: 'constructor' }],
    ...change,
  });
  const two = [
    { code: 'toString', id: 'to-string', ...labels },
    { code: '__proto__', id: 'proto', ja: '=1+1', en: '=1+1' },
  ];
  const rows = Array.from({ length: 60 }, (_, row) => (row % 2 === 0 ? 'toString' : '__proto__'));
  const answers = file('<b>.csv', `__proto__\n${rows.join('\n')}\n`);
  await make(page, { answers, codebook: file('evil.json', JSON.stringify(codebook({}, two))) });
  await expect(page.locator('#local-grid tbody th')).toHaveText([
    'Base (respondents)',
    evil.replace('\u202e', ' '),
    '=1+1',
  ]);
  await expect(page.locator('#local-grid img')).toHaveCount(0);
  expect(await savedText(page, '.csv')).toContain("'=1+1");
});

test('a codebook that asks for too much, or is none, is refused in words', async ({ page }) => {
  const told = page.locator('.local-problems tbody');
  const labels = { ja: 'x', en: 'x' };
  const numbered = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ code: `${index}`, id: `c${index}`, ...labels }));
  const asking = (columns: string[], count: number, table: object) =>
    file(
      'wide.json',
      JSON.stringify({
        ...{ id: 'wide', title: labels, microdata: 'respondents', universes: [{ id: 'all', ...labels }] },
        variables: columns.map((id) => ({
          ...{
            id,
            question: labels,
            universe: 'all',
            type: 'single',
            column: id,
            categories: numbered(count),
          },
        })),
        tables: [table],
      }),
    );
  const answers = file('a.csv', `a,b\n${'1,2\n'.repeat(20)}`);
  await open(page);
  await make(page, { answers, codebook: asking(['a', 'b'], 900, { question: 'a', by: ['b'] }) });
  await expect(told).toContainText('the tables have 810900 cells, more than');
  await make(page, { answers, codebook: asking(['a', 'b'], 5000, { question: 'a' }) });
  await expect(told).toContainText('nobody gave the answer', { timeout: 30_000 });
  await expect(told.locator('tr').last()).toContainText('more of this kind');
  await make(page, { answers, codebook: file('huge.json', ' '.repeat(5_000_000)) });
  await expect(state(page)).toContainText('larger than any codebook');
  for (const text of ['null', '[]', '{"__proto__":{"id":"x"}}', '"x"', '{'.repeat(10_000)]) {
    await make(page, { answers, codebook: file('odd.json', text) });
    await expect(page.locator('#local-problems-file')).toContainText('odd.json has problems');
    await expect(page.locator('.local-problems tbody tr').first()).toBeVisible();
  }
});

test('files are dropped anywhere on the page and sorted by their endings', async ({ page }) => {
  await open(page);
  const drop = (names: readonly string[]) =>
    page.evaluate((given) => {
      const data = new DataTransfer();
      for (const name of given) data.items.add(new File(['x'], name));
      const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
      document.querySelector('footer')?.dispatchEvent(event);
      return event.defaultPrevented;
    }, names);
  expect(await drop(['Answers.CSV', 'book.JSON'])).toBe(true);
  const chosen = (id: string) =>
    page
      .locator(id)
      .evaluate((field) => [...((field as HTMLInputElement).files ?? [])].map(({ name }) => name));
  expect([await chosen('#local-answers'), await chosen('#local-codebook')]).toEqual([
    ['Answers.CSV'],
    ['book.JSON'],
  ]);
  expect(await drop(['a.csv', 'b.csv'])).toBe(true);
  await expect(state(page)).toContainText('no other files');
});

test('all of it is reached by keyboard', async ({ page }) => {
  await open(page);
  await page.locator('#local-answers').focus();
  await choose(page, plain);
  await page.keyboard.press('Tab');
  await expect(page.locator('#local-codebook')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(start(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#local-result-title')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('#local-saved a').first()).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.locator('#local-table')).toBeFocused();
  const before = await page.locator('#local-grid caption').textContent();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('#local-grid caption')).not.toHaveText(before ?? '');
  await page.keyboard.press('Tab');
  await expect(page.locator('#local-result .table-frame')).toBeFocused();
});

test('axe finds nothing with tables and with problems, light, dark and in forced colours', async ({
  page,
}) => {
  const looked = async (): Promise<void> => {
    for (const [colorScheme, forcedColors] of [
      ['light', 'none'],
      ['light', 'active'],
      ['dark', 'none'],
    ] as const) {
      await page.emulateMedia({ colorScheme, forcedColors });
      expect(await violations(page)).toEqual([]);
    }
  };
  await open(page, '/explore/local/');
  await make(page, synthetic);
  await page.locator('#local-table').selectOption('20');
  await looked();
  await make(page, { ...plain, answers: cases('bad-many/input.csv') });
  await expect(page.locator('#local-problems')).toBeVisible();
  await looked();
});

test('at 320 px nothing scrolls sideways but the tables in their frames; paper has no control', async ({
  page,
}) => {
  const isNarrow = () => page.evaluate(() => document.documentElement.scrollWidth <= 320);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/explore/local/', '/en/explore/local/']) {
    await open(page, path);
    await make(page, { ...plain, codebook: cases('bad-codebook-schema/codebook.json') });
    await expect(page.locator('#local-problems')).toBeVisible();
    expect(await isNarrow()).toBe(true);
    await make(page, synthetic);
    await page.locator('#local-table').selectOption('20');
    await expect(page.locator('#local-grid td').first()).toBeVisible();
    expect(await isNarrow()).toBe(true);
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('button:visible, input:visible, select:visible')).toHaveCount(0);
  await expect(page.locator('.local-synthetic')).toBeVisible();
  await expect(page.locator('#local-grid')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it would do and what to use instead', async ({ page }) => {
    await page.goto('/en/explore/local/');
    await expect(page.locator('.local-no-script')).toContainText('npm run survey -- estimate');
    await expect(page.locator('button:visible, input:visible, select:visible')).toHaveCount(0);
    await expect(page.locator('#local-result, #local-problems')).toHaveCount(2);
    await expect(page.getByRole('heading', { name: 'Tables', exact: true })).toBeHidden();
  });
});
