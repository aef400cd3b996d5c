import { plot } from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import type { ChartOptions, ChartRow } from '../charts/chart-row.ts';
import { type ChartForm, charts } from '../charts/registry.ts';
import { cleanSvg } from './clean-svg.ts';
import { inSilence } from './in-silence.ts';
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
  { titleId, descriptionId }: ChartNames,
): string => {
  const drawing = inSilence(`renderChart ${form}`, () =>
    plot({ ...charts[form](markRows(rows), markOptions(options)), document: window.document }),
  );
  cleanSvg(drawing);
  addPatterns(drawing, options.idPrefix);
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-labelledby', titleId);
  drawing.setAttribute('aria-describedby', descriptionId);
  return serializer.serializeToString(drawing);
};
