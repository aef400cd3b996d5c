import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { PackEntry } from '../../src/pack/pack-entry.ts';
import { distFolder } from '../site/page-paths.ts';
import { expect } from './site-test.ts';

/** What the pack takes from a file of the site. */
export const entry = (path: string): PackEntry =>
  JSON.parse(readFileSync(join(distFolder, 'pack', `${path}.json`), 'utf8')) as PackEntry;

export const items = (page: Page): Locator => page.locator('.pack-items > li');
export const handout = (page: Page): Locator => page.locator('.handout-item');
export const status = (page: Page): Locator => page.locator('[data-part=status]');
export const notice = (page: Page): Locator => page.locator('[data-part=notice]');
export const names = (page: Page): Promise<string[]> =>
  page.locator('.pack-name [data-part=number]').allInnerTexts();

/** The parameters of a pack of a figure, a statement and a case. */
export const three = 'item=fig:fig-05&note=一つ目の&item=st:need-felt&item=case:engine';

/** Opens the page with these parameters. */
export async function open(page: Page, parameters: string, locale = ''): Promise<void> {
  await page.goto(`${locale}/pack/#${parameters}`);
  await expect(page.locator('#pack')).toBeVisible();
}
