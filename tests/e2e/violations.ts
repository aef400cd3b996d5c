import axe, { type RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';
import { markSamples, sampleAttribute } from './colour-samples.ts';

/** Only these rules depend on the colours, which are all that changes with the scheme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe is asked: `all` rules of everything; the `colours` of one element for each way in which the page paints its
 * text; all `others`, for a view in which the colours are those of a view already judged; or what `scrolls`, which
 * alone changes with the size of the text. The size of targets is judged by `smallTargets`, which is stricter and takes
 * a twentieth of the time.
 */
export type Question = 'all' | 'colours' | 'others' | 'scrolls';

const options: Readonly<Record<Question, RunOptions>> = {
  all: {},
  colours: { runOnly: { type: 'rule', values: colourRules } },
  scrolls: { runOnly: { type: 'rule', values: ['scrollable-region-focusable'] } },
  others: { rules: Object.fromEntries(colourRules.map((rule) => [rule, { enabled: false }])) },
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
