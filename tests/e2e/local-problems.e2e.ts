import { cases, file, make, open, plain, savedText, state } from './local-page.ts';
import { expect, oneWindowTest as test } from './site-test.ts';

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
