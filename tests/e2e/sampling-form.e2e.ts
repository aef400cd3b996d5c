import type { Page } from '@playwright/test';
import { expectRefusals } from './calculator-page.ts';
import { expect, oneWindowTest as test } from './site-test.ts';

const field = (page: Page, name: string) => page.locator(`#sampling-${name}`);
const error = (page: Page) => page.locator('.sampling-error strong');

test('full-width digits and grouped thousands are read', async ({ page }) => {
  await page.goto('/sampling-error/');
  await field(page, 'n').fill('１，０００');
  await field(page, 'result').fill(' ７８．５ ');
  await expect(error(page)).toHaveText('±2.5ポイント');
  await expect(page).toHaveURL(/\?n=1000&result=78\.5$/);
  await field(page, 'population').fill('１２，３４５');
  await expect(page).toHaveURL(/population=12345/);
});

test('what is no number of its field is said beside it, and nothing is shown', async ({ page }) => {
  await expectRefusals(page, '/en/sampling-error/', 'sampling', [
    { name: 'n', typed: '', said: 'Enter a number.' },
    { name: 'n', typed: '0', said: 'Enter a number from 1 to 10,000,000.' },
    { name: 'n', typed: '10.5', said: 'Enter a whole number.' },
    { name: 'n', typed: '1,01', said: 'This is not a number. Use digits and a decimal point only.' },
    { name: 'population', typed: '1010', said: 'Enter at least the number of answers, or leave this empty.' },
    { name: 'population', typed: 'many', said: 'This is not a number. Use digits and a decimal point only.' },
    { name: 'level', typed: '100', said: 'Enter a number from 50 to 99.9.' },
    { name: 'level', typed: '-95', said: 'Enter a number from 50 to 99.9.' },
    { name: 'deff', typed: '0', said: 'Enter a number from 0.1 to 100.' },
    { name: 'result', typed: '101', said: 'A per cent cannot exceed the whole.' },
    {
      name: 'result',
      typed: '1012',
      said: 'Enter no more than the number of answers.',
      query: '?kind=count',
    },
    { name: 'result', typed: '10.5', said: 'Enter a whole number.', query: '?kind=count' },
  ]);
  await field(page, 'n').fill('0');
  await expect(page.locator('[data-said]')).toHaveText('Enter a number from 1 to 10,000,000.');
  await page.locator('button[type=reset]').click();
  await expect(error(page)).toHaveText('±3.1 points');
  await expect(page).toHaveURL(/\/en\/sampling-error\/$/);
});

test('the address carries the sample and survives the language switch', async ({ page }) => {
  await page.goto('/sampling-error/');
  await field(page, 'n').fill('400');
  await page.getByRole('radio', { name: '人数・社数' }).check();
  await expect(field(page, 'result')).toHaveValue('200');
  await field(page, 'result').fill('312');
  await expect(page).toHaveURL(/\/sampling-error\/\?kind=count&n=400&result=312$/);
  const before = await error(page).textContent();
  await page.reload();
  await expect(error(page)).toHaveText(before ?? '');
  await page.locator('a.language').click();
  await expect(page).toHaveURL(/\/en\/sampling-error\/\?kind=count&n=400&result=312$/);
  await expect(error(page)).toHaveText('±4.1 points');
  await page.getByRole('radio', { name: 'per cent' }).check();
  await expect(field(page, 'result')).toHaveValue('78');
  await expect(error(page)).toHaveText('±4.1 points');
});

test('an address that the form cannot take gives the page as built, with a notice', async ({ page }) => {
  for (const query of [
    '?n=0',
    '?n=abc&level=<img src=x onerror=alert(1)>',
    '?population=5',
    '?kind="><script>alert(1)</script>',
    '?kind=count&result=5000',
    '?n=1e9999',
    '?__proto__=1&constructor=2',
    '?n=500&n=600',
    '?n=500&from=mail',
  ]) {
    await page.goto(`/en/sampling-error/${query}`);
    await expect(page.locator('.calculator-notice'), query).toContainText('the page shows the first values');
    await expect(error(page)).toHaveText('±3.1 points');
    await expect(field(page, 'n')).toHaveValue('1011');
    await expect(page.locator('[aria-invalid]')).toHaveCount(0);
    await expect(page.locator('a.language')).toHaveAttribute('href', /\/sampling-error\/$/);
  }
});

test('every control is reached and set by keyboard alone, and what follows is said when the hand rests', async ({
  page,
}) => {
  await page.goto('/en/sampling-error/');
  await expect(page.locator('[data-said]')).toHaveText('');
  await field(page, 'n').focus();
  const typed = [
    ['n', '300'],
    ['population', '2000'],
    ['level', '99'],
    ['deff', '1.2'],
  ] as const;
  for (const [name, value] of typed) {
    await expect(field(page, name)).toBeFocused();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(value);
    if (name === 'level') await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
  }
  await expect(page.getByRole('radio', { name: 'per cent' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'a count' })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(field(page, 'result')).toHaveValue('150');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('30');
  await expect(page).toHaveURL(/\?kind=count&n=300&population=2000&level=99&deff=1.2&result=30$/);
  const shown = (await error(page).textContent()) ?? '';
  await expect(page.locator('[data-said]')).toContainText(`Sampling error ${shown.replace(' points', '')}`);
  await page.keyboard.press('Tab');
  await expect(page.locator('button[type=reset]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(error(page)).toHaveText('±3.1 points');
});
