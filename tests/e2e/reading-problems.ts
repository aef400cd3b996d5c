import type { Page } from '@playwright/test';

/** What a reader meets on one mark. */
export interface ReadMark {
  readonly name: string;
  /** Lines of the name in the tip. */
  readonly lines: number;
  readonly tip: readonly string[];
}

/** The names that the marks of a figure must have: category, series where there are several, and value of each row. */
export async function namesInTable(page: Page): Promise<string[]> {
  return page.locator('details.data-table table').evaluate((table: HTMLTableElement) => {
    const joint = document.documentElement.lang === 'ja' ? '、' : ', ';
    const [head] = table.tHead?.rows ?? [];
    const columns = [...(head?.cells ?? [])].map((cell) => cell.textContent.trim());
    const wanted = columns.flatMap((column, index) =>
      ['区分', '系列', '値', 'Category', 'Series', 'Value'].includes(column) ? [index] : [],
    );
    const role = columns.findIndex((column) => ['数値の別', 'Role'].includes(column));
    return [...(table.tBodies[0]?.rows ?? [])].map((row) => {
      const words = wanted.map((index) => row.cells[index]?.textContent.trim() ?? '');
      // What the text says of a rank is no value: the chart says that none is published.
      if (row.cells[role]?.textContent.trim() === '…') words[words.length - 1] = '';
      return words.join(joint);
    });
  });
}

/** The names of the marks in the wide and in the narrow drawing. */
export const namesInDrawings = (page: Page): Promise<string[][]> =>
  page.evaluate(() =>
    ['.chart-wide', '.chart-narrow'].map((drawing) => {
      const marks = [...document.querySelectorAll(`${drawing} [data-name]`)];
      return [...new Set(marks.map((mark) => mark.getAttribute('data-name') ?? ''))].sort();
    }),
  );

/** Goes to the chart by keyboard and through all its marks, and tells what is met on the way. */
export async function readByKeyboard(page: Page, key: string, steps: number): Promise<ReadMark[]> {
  await page.locator('.chart-controls input').last().focus();
  const read: ReadMark[] = [];
  while (read.length < steps) {
    await page.keyboard.press(read.length === 0 ? 'Tab' : key);
    const mark = await page.evaluate(() => ({
      name: document.activeElement?.getAttribute('aria-label') ?? 'no mark',
      lines: document.activeElement?.getAttribute('data-name')?.split('\n').length ?? 0,
      tip: [...document.querySelectorAll('.chart-tip div')]
        .filter((line) => line.childElementCount === 0 && line.textContent !== '')
        .map((line) => line.textContent),
    }));
    read.push(mark);
  }
  return read;
}

/** The lines of the tip in view; none where there is no tip. */
export async function tipLines(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.chart-tip div')]
      .filter((line) => line.childElementCount === 0 && line.textContent !== '')
      .map((line) => line.textContent),
  );
}

/** Whether the tip leaves its mark free and stays inside the viewport; one line per fault. */
export function tipFaults(): string[] {
  const tip = document.querySelector('.chart-tip')?.getBoundingClientRect();
  const mark = document.querySelector('[data-mark].is-active')?.getBoundingClientRect();
  if (tip === undefined || mark === undefined) return ['there is no tip'];
  const over =
    tip.left < mark.right && mark.left < tip.right && tip.top < mark.bottom && mark.top < tip.bottom;
  const { clientWidth, clientHeight } = document.documentElement;
  const inside = tip.left >= 0 && tip.top >= 0 && tip.right <= clientWidth && tip.bottom <= clientHeight;
  return [...(over ? ['the tip covers its mark'] : []), ...(inside ? [] : ['the tip leaves the viewport'])];
}

/** The tab stops inside the charts of the page that can be reached now, chart by chart. */
export async function tabStops(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.chart')].map(
      (chart) =>
        [...chart.querySelectorAll<SVGElement>('[tabindex="0"], a[href], button, input')].filter((stop) =>
          stop.checkVisibility(),
        ).length,
    ),
  );
}
