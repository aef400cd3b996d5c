import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { surveyRun } from '../survey/survey-run.ts';
import { expect } from './site-test.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const project = (path: string): string => join(root, path);

/** The path of a case of the tests of `npm run survey`. */
export const cases = (name: string): string => project(`tests/survey/cases/${name}`);

/** A small survey whose answers are of respondents, and whose file the other cases vary. */
export const plain = { answers: cases('input.csv'), codebook: cases('codebook.json') };

/** The generated answers of the site. */
export const synthetic = {
  answers: project('data/derived/survey/producer-survey-synthetic.csv'),
  codebook: project('data/derived/survey/producer-survey-synthetic.codebook.json'),
};

type Content = string | { name: string; mimeType: string; buffer: Buffer };

/** What is chosen in the two fields: paths, or files made here. */
export interface Files {
  readonly answers: Content;
  readonly codebook: Content;
}

/**
 * Holds two files against each other: the same words and counts, and numbers that agree in twelve digits, since browsers
 * and Node may round the last digit of a logarithm differently.
 */
export function expectSame(text: string, wanted: string): void {
  const number = /-?\d+\.\d+(?:e[-+]?\d+)?/g;
  const rounded = (digits: string): string => Number(Number(digits).toPrecision(12)).toString();
  expect(text.replaceAll(number, rounded)).toBe(wanted.replaceAll(number, rounded));
}

/** A file that stands on no disk. */
export const file = (name: string, content: string): Content => ({
  ...{ name, mimeType: 'text/plain', buffer: Buffer.from(content) },
});

/** Where the page says how far it is. */
export const state = (page: Page) => page.locator('#local-state');

/** The button that starts the work. */
export const start = (page: Page) => page.locator('#local-form [type=submit]');

/** A cell of the table shown, by its row from 1 and its column from 1, after the head of the row. */
export const cell = (page: Page, row: number, column = 1) =>
  page.locator(`#local-grid tbody tr:nth-child(${row}) > :nth-child(${column + 1})`);

/** Opens the page and waits until it is ready. */
export async function open(page: Page, path = '/en/explore/local/'): Promise<void> {
  await page.goto(path);
  // The worker is loaded first, which takes long where others use the machine.
  await expect(start(page)).toBeEnabled({ timeout: 30_000 });
}

/** Chooses both files. */
export async function choose(page: Page, { answers, codebook }: Files): Promise<void> {
  await page.locator('#local-answers').setInputFiles(answers);
  await page.locator('#local-codebook').setInputFiles(codebook);
}

/** Chooses both files and starts. */
export async function make(page: Page, files: Files): Promise<void> {
  await choose(page, files);
  await start(page).click();
}

/** The text of a file that the page offers to save. */
export async function savedText(page: Page, ending: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`#local-saved a[download$="${ending}"]`).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

/** What `npm run survey -- estimate` makes of the same files. */
export async function estimated(answers: string, codebook: string, name: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'local-'));
  try {
    const { code } = await surveyRun('estimate', answers, codebook, '--out', join(folder, 'tables'));
    expect(code).toBe(0);
    return readFileSync(join(folder, 'tables', name), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
