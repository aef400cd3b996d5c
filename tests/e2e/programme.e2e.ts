import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { EvaluationSizeRow, ProgrammePowerRow } from '../../src/schema/evaluation.ts';
import { distFolder } from '../site/page-paths.ts';
import { expect, test } from './site-test.ts';
import { violations } from './violations.ts';

function built(table: string): { readonly rows: unknown } {
  const file = readFileSync(join(distFolder, `data/tables/${table}.json`), 'utf8');
  return JSON.parse(file) as { rows: unknown };
}

const sizes = built('evaluation-sample-size').rows as readonly EvaluationSizeRow[];
const powers = built('evaluation-programme-power').rows as readonly ProgrammePowerRow[];

const field = (page: Page, name: string) => page.locator(`#planning-${name}`);
const problem = (page: Page, name: string) => page.locator(`#planning-${name}-problem`);
const result = (page: Page, name: string) => page.locator(`.planning-result [data-set=${name}]`);
const perCent = (share: number): string => String(Math.round(share * 100));

/** Sets every field at once, as a reader would one after another, and reads the results. */
function compute(page: Page, values: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  return page.evaluate((all) => {
    for (const [name, value] of Object.entries(all)) {
      const input = document.querySelector<HTMLInputElement>(`#planning-${name}`);
      if (input === null) throw new Error(`no field ${name}`);
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
    const places = [...document.querySelectorAll<HTMLElement>('.planning-result [data-set]')];
    return Object.fromEntries(places.map((place) => [place.dataset['set'] ?? '', place.textContent]));
  }, values);
}

test('the browser computes what the build published, for every row', async ({ page }) => {
  await page.goto('/programme/');
  expect(sizes.length).toBeGreaterThan(20);
  for (const row of sizes) {
    const shown = await compute(page, {
      compared: perCent(row.rateCompared),
      supported: perCent(row.rateSupported),
      power: perCent(row.power),
      alpha: perCent(row.alpha),
      firms: String(row.firmsPerProducer),
      icc: String(row.icc),
      loss: perCent(row.lossShare),
    });
    expect(shown['firms'], row.id).toBe(String(row.firmsPerGroup));
    expect(shown['total'], row.id).toBe(String(row.total));
    expect(shown['producers'], row.id).toBe(String(row.producers));
    expect(shown['effect'], row.id).toBe(String(row.designEffect));
    const own = powers.filter((each) => each.outcome === row.outcome && each.lossShare === row.lossShare);
    const powerAt = (icc: number): string =>
      `${perCent(own.find((each) => each.icc === icc)?.power ?? NaN)}%`;
    expect(shown['clustered'], row.id).toBe(powerAt(row.icc));
    expect(shown['independent'], row.id).toBe(powerAt(0));
  }
});

test('an outcome brings its shares, and the button brings back the first assumptions', async ({ page }) => {
  await page.goto('/en/programme/');
  await page.getByRole('radio', { name: 'Raised profit' }).check();
  await expect(field(page, 'compared')).toHaveValue('13');
  await expect(field(page, 'supported')).toHaveValue('28');
  await expect(result(page, 'firms')).toHaveText('113');
  await field(page, 'firms').fill('1000');
  await field(page, 'icc').fill('1');
  await expect(result(page, 'firms')).toHaveText('112,518');
  await expect(result(page, 'effect')).toHaveText('1,000');
  await page.getByRole('button').click();
  await expect(field(page, 'compared')).toHaveValue('44');
  await expect(result(page, 'firms')).toHaveText('73');
  await expect(page.getByRole('radio', { name: 'Reached the market' })).toBeChecked();
  await expect(page).toHaveURL(/\/en\/programme\/$/);
});

test('full-width digits, a missing zero and spaces are read', async ({ page }) => {
  await page.goto('/programme/');
  await field(page, 'icc').fill('０．０５');
  await field(page, 'loss').fill(' ２０ ');
  await expect(result(page, 'firms')).toHaveText('114');
  await expect(field(page, 'icc')).not.toHaveAttribute('aria-invalid');
  await expect(page).toHaveURL(/\?icc=0\.05&loss=20$/);
  await field(page, 'icc').fill('.05');
  await expect(result(page, 'firms')).toHaveText('114');
});

for (const { name, typed, said } of [
  { name: 'icc', typed: '', said: 'Enter a number.' },
  { name: 'icc', typed: '   ', said: 'Enter a number.' },
  { name: 'icc', typed: '1.1', said: 'Enter a number from 0 to 1.' },
  { name: 'icc', typed: '-0.1', said: 'Enter a number from 0 to 1.' },
  { name: 'icc', typed: 'NaN', said: 'This is not a number. Use digits and a decimal point only.' },
  { name: 'icc', typed: '0,05', said: 'This is not a number. Use digits and a decimal point only.' },
  { name: 'alpha', typed: '0', said: 'Enter a number from 0.1 to 20.' },
  { name: 'alpha', typed: '1e1', said: 'This is not a number. Use digits and a decimal point only.' },
  { name: 'power', typed: '100', said: 'Enter a number from 50 to 99.' },
  { name: 'firms', typed: '０', said: 'Enter a number from 1 to 1,000.' },
  { name: 'firms', typed: '5.5', said: 'Enter a whole number.' },
  { name: 'loss', typed: '100', said: 'Enter a number from 0 to 90.' },
  { name: 'compared', typed: '0', said: 'Enter a number from 1 to 99.' },
  {
    name: 'supported',
    typed: '44',
    said: 'Keep at least 0.1 percentage points away from the share without support.',
  },
]) {
  test(`“${typed}” in ${name} is said beside the field, and nothing is computed`, async ({ page }) => {
    await page.goto('/en/programme/');
    await field(page, name).fill(typed);
    await expect(problem(page, name)).toHaveText(said);
    await expect(field(page, name)).toHaveAttribute('aria-invalid', 'true');
    await expect(field(page, name)).toHaveAttribute('aria-describedby', `planning-${name}-problem`);
    for (const each of ['firms', 'total', 'producers', 'effect', 'independent', 'clustered']) {
      await expect(result(page, each)).toHaveText('…');
    }
    await expect(page.locator('.planning-result')).not.toContainText(/NaN|undefined|Infinity/);
    await expect(page.locator('#planning-said')).toHaveText(said);
    await expect(page.locator('.planning-none')).toBeVisible();
    await expect(page).toHaveURL(/\/en\/programme\/$/);
    await page.getByRole('button').click();
    await expect(field(page, name)).not.toHaveAttribute('aria-invalid');
    await expect(problem(page, name)).toHaveText('');
    await expect(result(page, 'firms')).toHaveText('73');
  });
}

test('the address carries the assumptions and survives the language switch', async ({ page }) => {
  await page.goto('/programme/');
  await page.getByRole('radio', { name: '利益につながった' }).check();
  await field(page, 'supported').fill('20');
  await field(page, 'firms').fill('10');
  await expect(page).toHaveURL(/\/programme\/\?outcome=profit&supported=20&firms=10$/);
  const firms = await result(page, 'firms').textContent();
  await page.reload();
  await expect(result(page, 'firms')).toHaveText(firms ?? '');
  await page.locator('a.language').click();
  await expect(page).toHaveURL(/\/en\/programme\/\?outcome=profit&supported=20&firms=10$/);
  await expect(result(page, 'firms')).toHaveText(firms ?? '');
  await expect(page.getByRole('radio', { name: 'Raised profit' })).toBeChecked();
});

for (const query of [
  '?icc=2&loss=-1&power=abc&firms=1.5',
  '?supported=<img src=x onerror=alert(1)>&outcome="><script>alert(1)</script>',
  '?outcome=__proto__&compared=NaN&alpha=',
  '?compared=50&supported=50',
]) {
  test(`${query} changes nothing`, async ({ page }) => {
    await page.goto(`/programme/${query}`);
    await expect(result(page, 'firms')).toHaveText('73');
    await expect(page.locator('[aria-invalid]')).toHaveCount(0);
    await expect(page.locator('a.language')).toHaveAttribute('href', /\/en\/programme\/$/);
  });
}

test('what is said aloud waits until the hand rests', async ({ page }) => {
  await page.goto('/en/programme/');
  const said = page.locator('#planning-said');
  await expect(said).toHaveText('');
  await field(page, 'icc').fill('0.05');
  await expect(said).toHaveText('91 firms in each group, 182 in both, 16 producers');
});

test('axe finds nothing while fields are marked, light and dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/programme/');
    await field(page, 'icc').fill('あ');
    await field(page, 'firms').fill('');
    expect(await violations(page), colorScheme).toEqual([]);
  }
});

test('paper has both tables and no form', async ({ page }) => {
  await page.goto('/programme/?icc=0.05');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.planning-try')).toBeHidden();
  await expect(page.locator('.planning-table:visible')).toHaveCount(3);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the tables say it, and no control is there that would not answer', async ({ page }) => {
    await page.goto('/programme/?icc=0.05');
    await expect(page.locator('button:visible, input:visible')).toHaveCount(0);
    await expect(page.locator('.planning-table').first()).toContainText('73◇');
    await expect(page.locator('.planning-table:visible')).toHaveCount(3);
    await expect(page.locator('.timeline > li:visible')).toHaveCount(6);
  });
});
