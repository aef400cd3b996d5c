import { readFileSync } from 'node:fs';
import { plot } from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { plotClassName } from '../../src/charts/plot-options.ts';
import { plotStyle } from '../../src/rendering/plot-style.ts';

test('the rule taken out of every drawing is Plot’s own, and stands in the style sheet', () => {
  const { document } = new JSDOM('').window;
  const drawing = plot({ className: plotClassName, document });
  expect(plotStyle).toBe(drawing.querySelector('style')?.textContent);
  const css = readFileSync(new URL('../../src/styles/chart.css', import.meta.url), 'utf8');
  expect(css).toContain(plotStyle);
});
