import type { Page } from '@playwright/test';

/** Controls smaller than 24 by 24 px; a link inside a sentence is as high as its line, which the rule allows. */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]');
    const inSentence = (target: Element): boolean =>
      target.localName === 'a' &&
      getComputedStyle(target).display === 'inline' &&
      target.closest('p, li, dd, dt, td, th, figcaption, label, h2, h3, h4') !== null;
    return [...targets]
      .filter(
        (target) =>
          target.checkVisibility({ visibilityProperty: true }) && !target.classList.contains('skip'),
      )
      .filter((target) => !inSentence(target) && target.closest('svg') === null)
      .map((target) => ({ target, box: (target.closest('label') ?? target).getBoundingClientRect() }))
      .filter(({ box }) => Math.min(box.width, box.height) < 23.99)
      .map(
        ({ target, box }) =>
          `${target.outerHTML.slice(0, 90)}: ${box.width.toFixed(0)} x ${box.height.toFixed(0)}`,
      );
  });
}
