import type { ChartOptions, ChartRow } from '../../src/charts/chart-row.ts';
import type { ChartForm } from '../../src/charts/registry.ts';
import { renderChart } from '../../src/rendering/render-chart.ts';
import { shareOptions } from './chart-rows.ts';
import { type ReadDrawing, readDrawing } from './read-drawing.ts';

/** The SVG of a form, wide unless told otherwise. */
export const drawText = (
  form: ChartForm,
  rows: readonly ChartRow[],
  options: Partial<ChartOptions> = {},
): string =>
  renderChart(form, rows, shareOptions(options), { titleId: 'title', descriptionId: 'description' });

/** The same, read back. */
export const draw = (
  form: ChartForm,
  rows: readonly ChartRow[],
  options: Partial<ChartOptions> = {},
): ReadDrawing => readDrawing(drawText(form, rows, options));
