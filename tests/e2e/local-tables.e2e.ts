import packageJson from '../../package.json' with { type: 'json' };
import {
  cases,
  cell,
  estimated,
  expectSame,
  file,
  make,
  open,
  plain,
  savedText,
  state,
  synthetic,
} from './local-page.ts';
import { expect, oneWindowTest as test } from './site-test.ts';

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
