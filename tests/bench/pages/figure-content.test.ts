import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import type { ChartRow } from '../../../src/charts/chart-row.ts';
import type { FigureVariant } from '../../../src/figures/figure-variants.ts';
import { figureContent } from './figure-content.ts';

const page = new JSDOM(`<main>
  <nav>案内</nav><h1 class="a">発見</h1><p class="lead">割合は<a href="/x/">67%</a>。</p>
  <figure><figcaption><h2 id="t">題</h2></figcaption>
    <div class="chart-host"><svg></svg></div><template><p>差</p></template>
    <div class="table-frame"><table><tbody><tr><th scope="row">甲</th><td class="value">67%</td></tr></tbody></table></div>
    <div class="downloads"><a href="/f.csv">CSV</a></div></figure>
  <details class="cite"><summary>引用</summary></details>
  <section><h2>限界</h2><ul><li>因果ではない。</li></ul></section></main>`).window.document;

function row(id: string, series: string, estimate: number | null): ChartRow {
  return {
    ...{ id, series, seriesLabel: `系列${series}`, category: 'a', categoryLabel: '甲', estimate },
    ...{ low: null, high: null, role: 'published', status: 'shown', label: '値' },
  };
}

function variant(value: string, label: string, rows: readonly ChartRow[]): FigureVariant {
  return {
    ...{ value, label, rows, form: 'groupedBars', caption: null, table: [] },
    options: { scaleEnd: 1 },
  };
}

const levels = variant('levels', '割合', [row('one', 'x', 0.67), row('two', 'y', 0.44)]);
const difference = variant('difference', '差', [row('three', 'd', 0.23)]);

test('what a page tells is taken without what surrounds it, and the page stays as it is', () => {
  const before = page.documentElement.outerHTML;
  const content = figureContent(page, [levels, difference]);
  expect(content.before).toBe('<h1>発見</h1><p>割合は67%。</p> <h2>題</h2>');
  expect(content.after).toBe(
    '<table><tbody><tr><th scope="row">甲</th><td>67%</td></tr></tbody></table> <h2>限界</h2><ul><li>因果ではない。</li></ul>',
  );
  expect(page.documentElement.outerHTML).toBe(before);
});

test('bars carry the words of their series, or of the variant where there is one series', () => {
  expect(figureContent(page, [levels, difference]).charts).toEqual({
    levels: [
      { category: '甲', series: '系列x', value: 0.67, label: '値' },
      { category: '甲', series: '系列y', value: 0.44, label: '値' },
    ],
    differences: [{ category: '甲', series: '差', value: 0.23, label: '値' }],
  });
});

test('a page without its figure or its charts is refused', () => {
  const empty = new JSDOM('<main></main>').window.document;
  expect(() => figureContent(empty, [levels, difference])).toThrow('the page has no figure');
  expect(() => figureContent(page, [levels])).toThrow('the figure has no chart of difference');
  const withheld = variant('difference', '差', [row('three', 'd', null)]);
  expect(() => figureContent(page, [levels, withheld])).toThrow('three has no value to draw');
});
