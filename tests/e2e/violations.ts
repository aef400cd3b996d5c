import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';
import { markSamples, sampleAttribute } from './colour-samples.ts';
import { axeAddress } from './static-server.ts';

/** Only these rules depend on the colours, which are all that changes with the scheme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe is asked: all its rules, or those of the colours alone, where only these changed since it was asked. */
export type Question = 'all' | 'colours';

/** Judges the page as it stands, its colours by one element for each way to paint: one line per violation. */
export async function violations(page: Page, question: Question = 'all'): Promise<string[]> {
  await haveAxe(page);
  await page.evaluate(markSamples, sampleAttribute);
  return page.evaluate(
    async (asked) => {
      const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run('html', asked);
      return found.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} ${failureSummary}`),
      );
    },
    {
      ...(question === 'colours' ? { runOnly: { type: 'rule', values: colourRules } } : {}),
      // Nothing is loaded in advance: no rule that is asked reads style sheets, and no page has a sound.
      ...{ resultTypes: ['violations'], preload: false },
    } satisfies RunOptions as RunOptions,
  );
}

/** Brings axe into the page, where it stays until the next one is loaded, and bids it judge the samples' colours alone. */
async function haveAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in window)) return;
  try {
    // What a page loads by itself, the browser keeps compiled: that takes a third of the time of handing it over.
    await page.evaluate(async (address) => {
      await import(address);
    }, axeAddress);
  } catch {
    // Without a network.
    await page.evaluate((await import('axe-core')).default.source);
  }
  await page.evaluate(
    ({ rules, attribute }) => {
      (window as unknown as { axe: typeof axe }).axe.configure({
        rules: rules.map((id) => ({
          id,
          selector: id === 'link-in-text-block' ? `a[href][${attribute}]` : `[${attribute}]`,
        })),
      });
    },
    { rules: colourRules, attribute: sampleAttribute },
  );
}
