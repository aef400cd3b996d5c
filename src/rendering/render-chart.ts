import { plot, type PlotOptions } from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import type { ChartOptions, ChartRow } from '../charts/chart-row.ts';
import { type ChartForm, charts } from '../charts/registry.ts';
import { cleanSvg } from './clean-svg.ts';
import { inSilence } from './in-silence.ts';
import { nameMarks } from './name-marks.ts';
import { markOptions, markRows } from './mark-phrases.ts';
import { addPatterns } from './patterns.ts';

/** Ids of the elements of the page that name and describe a chart. */
export interface ChartNames {
  readonly titleId: string;
  readonly descriptionId: string;
}

const { window } = new JSDOM('');
const serializer = new window.XMLSerializer();

/**
 * Draws a chart as the text of one SVG, the same bytes for the same arguments.
 *
 * @param form - the name of the chart's form
 * @param rows - what it draws
 * @param options - `width` in pixels; `idPrefix` unique in the page
 * @param names - ids of the visible title and description, which an assistive technology reads
 * @returns an `svg` element with a viewBox and a width, which a style sheet may scale
 * @throws RangeError for rows that cannot be drawn, Error where Plot warns
 */
export const renderChart = (
  form: ChartForm,
  rows: readonly ChartRow[],
  options: ChartOptions,
  names: ChartNames,
): string =>
  renderPlot(
    `renderChart ${form}`,
    () => charts[form](markRows(rows), markOptions(options)),
    names,
    (drawing) => {
      nameMarks(drawing, rows);
      addPatterns(drawing, options.idPrefix);
    },
  );

/**
 * Draws what a chart without marks to be read one by one has laid out: `renderChart` for the charts of `lineCharts`.
 *
 * @param what - told in the error where Plot warns
 * @param options - makes the options for Plot
 * @param names - ids of the visible title and description
 * @param finish - changes the cleaned drawing in place
 * @returns an `svg` element, as `renderChart` does
 */
export const renderPlot = (
  what: string,
  options: () => PlotOptions,
  { titleId, descriptionId }: ChartNames,
  finish?: (drawing: Element) => void,
): string => {
  const drawing = inSilence(what, () => plot({ ...options(), document: window.document }));
  cleanSvg(drawing);
  finish?.(drawing);
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-labelledby', titleId);
  drawing.setAttribute('aria-describedby', descriptionId);
  return serializer.serializeToString(drawing);
};
