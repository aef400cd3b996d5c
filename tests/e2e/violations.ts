import axe, { type RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';
import { markSamples, sampleAttribute } from './colour-samples.ts';

/** Only these rules depend on the colours, which are all that changes with the scheme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe is asked: `all` rules of everything; the `colours` of one element for each way in which the page paints its
 * text; all `others`, for a view in which the colours are those of a view already judged; or the `sizes`, which alone
 * change with the text.
 */
export type Question = 'all' | 'colours' | 'others' | 'sizes';

const targets = { 'target-size': { enabled: true } };

const options: Readonly<Record<Question, RunOptions>> = {
  all: { rules: targets },
  colours: { runOnly: { type: 'rule', values: colourRules } },
  sizes: { runOnly: { type: 'rule', values: ['target-size', 'scrollable-region-focusable'] } },
  others: {
    rules: { ...targets, ...Object.fromEntries(colourRules.map((rule) => [rule, { enabled: false }])) },
  },
};

/** Judges the page as it stands: one line per violation. */
export async function violations(page: Page, question: Question = 'all'): Promise<string[]> {
  // Axe stays in the page until the next one is loaded; to hand it over takes longer than many a judgement.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  if (question === 'colours') await page.evaluate(markSamples, sampleAttribute);
  return page.evaluate(
    async ({ within, asked }) => {
      const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run(within, asked);
      return found.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} ${failureSummary}`),
      );
    },
    {
      within: question === 'colours' ? `[${sampleAttribute}]` : 'html',
      // Nothing is loaded in advance: no rule that is asked reads style sheets, and no page has a sound.
      asked: { ...options[question], resultTypes: ['violations' as const], preload: false },
    },
  );
}
