import type { Page } from '@playwright/test';

/** Runs inside a page, so that it may use nothing from outside itself: one line per problem. */
export type Measure = () => string[];

/** What all these measures find, asked at once: a question takes as long as many an answer. */
export const problems = (page: Page, ...measures: Measure[]): Promise<string[]> =>
  page.evaluate<string[]>(`[${measures.map((measure) => `...(${measure.toString()})()`).join()}]`);

/** How wide the page is, also where it leaves the window. */
export const pageWidth = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth);

/** Whether the page leaves the window. */
export function sidewaysScroll(): string[] {
  const { scrollWidth } = document.documentElement;
  return scrollWidth > innerWidth ? [`scrolls sideways: ${scrollWidth} px`] : [];
}

/** Tables without a frame in which they scroll. */
export function looseTables(): string[] {
  return [...document.querySelectorAll('table')]
    .filter((table) => {
      const frame = table.closest('.table-frame');
      return frame === null || getComputedStyle(frame).overflowX !== 'auto';
    })
    .map((table) => `not in a frame that scrolls: ${table.caption?.textContent ?? 'a table'}`);
}

/** What scrolls and cannot be scrolled by keyboard: neither it nor anything in it takes the focus. */
export function unreachableScrolls(): string[] {
  const stops = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  return [...document.querySelectorAll('body *')]
    .filter(
      ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
        scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1,
    )
    .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflow))
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => !element.matches(stops) && element.querySelector(stops) === null)
    .map(({ localName, className }) => `scrolls, but not by keyboard: ${localName}.${className}`);
}

/** Elements of the page, charts apart, whose text is smaller than 14 px. */
export function smallTexts(): string[] {
  const small = [...document.querySelectorAll('body *')]
    .filter((element) => !(element instanceof SVGElement) && element.checkVisibility())
    .filter((element) =>
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
    )
    .map((element) => ({ element, size: getComputedStyle(element).fontSize }))
    .filter(({ size }) => parseFloat(size) < 13.99)
    .map(({ element: { localName, className }, size }) => `${localName}.${className}: ${size}`);
  return [...new Set(small)];
}

/** Controls smaller than 24 by 24 px; a link inside a sentence is as high as its line, which the rule allows. */
export function smallTargets(): string[] {
  const targets = document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]');
  const inSentence = (target: Element): boolean =>
    target.localName === 'a' &&
    getComputedStyle(target).display === 'inline' &&
    target.closest('p, li, dd, dt, td, th, figcaption, label, h2, h3, h4') !== null;
  return [...targets]
    .filter(
      (target) => target.checkVisibility({ visibilityProperty: true }) && !target.classList.contains('skip'),
    )
    .filter((target) => !inSentence(target) && target.closest('svg') === null)
    .map((target) => ({ target, box: (target.closest('label') ?? target).getBoundingClientRect() }))
    .filter(({ box }) => Math.min(box.width, box.height) < 23.99)
    .map(
      ({ target, box }) =>
        `${target.outerHTML.slice(0, 90)}: ${box.width.toFixed(0)} x ${box.height.toFixed(0)}`,
    );
}

/** What moves though the reader asked for stillness. */
export function animations(): string[] {
  return document.getAnimations().map(({ id }) => `moves: ${id}`);
}
