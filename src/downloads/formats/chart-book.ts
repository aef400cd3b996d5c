import type { Slide, SlideChart } from './slide.ts';
import { workbook } from './workbook.ts';

/**
 * Writes the workbook behind a chart of a slide: the values where the chart looks for them, and on a sheet of its own
 * where they come from, so that the source goes along when the chart is copied into another file.
 *
 * @param slide - what the chart stands on
 * @param chart - its categories and series
 * @param day - the only date in the file
 * @returns the workbook, the same bytes for the same arguments
 * @example
 * ```ts
 * import { readXlsx } from 'tests/downloads/read-back.ts';
 * import { chart, slide } from 'tests/downloads/small-table.ts';
 *
 * const [values] = await readXlsx(await chartBook(slide, chart, '2026-11-28'));
 * values.data // [['Size', 'Share'], ['Small', 0.4], ['Large', null]]
 * ```
 */
export function chartBook(
  { title, roles, source, edition, address, notes, mark }: Slide,
  { categoryName, categories, series }: SlideChart,
  day: string,
): Promise<Uint8Array<ArrayBuffer>> {
  return workbook(
    [
      {
        name: 'Sheet1',
        header: [categoryName, ...series.map(({ name }) => name)],
        rows: categories.map((category, index) => [
          category,
          ...series.map(({ values }) => values[index] ?? null),
        ]),
      },
      {
        name: 'source',
        header: [mark ?? title],
        rows: [...(mark === null ? [] : [title]), roles, ...notes, source, edition, address].map((line) => [
          line,
        ]),
      },
    ],
    day,
  );
}
