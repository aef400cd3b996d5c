import type { Page } from '@playwright/test';

/** How wide the page is, also where it leaves the window. */
export const pageWidth = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth);

/** Tables without a frame in which they scroll. */
export const looseTables = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('table')]
      .filter((table) => {
        const frame = table.closest('.table-frame');
        return frame === null || getComputedStyle(frame).overflowX !== 'auto';
      })
      .map((table) => table.caption?.textContent ?? 'a table'),
  );

/** Elements of the page, charts apart, whose text is smaller than 14 px. */
export const smallTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const small = [...document.querySelectorAll('body *')]
      .filter((element) => !(element instanceof SVGElement) && element.checkVisibility())
      .filter((element) =>
        [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
      )
      .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 13.99)
      .map((element) => `${element.localName}.${element.className}: ${getComputedStyle(element).fontSize}`);
    return [...new Set(small)];
  });
