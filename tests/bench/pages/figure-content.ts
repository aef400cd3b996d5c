import type { FigureVariant } from '../../../src/figures/figure-variants.ts';

/** A bar of a chart: a share or a difference of shares, and how it is written. */
interface Bar {
  readonly category: string;
  readonly series: string;
  readonly value: number;
  readonly label: string;
}

/** What the page of a figure tells, for other tools to make the same page of. */
export interface FigureContent {
  /** The finding and its summary, as HTML without a class. */
  readonly before: string;
  /** All that is told below the chart, with its tables. */
  readonly after: string;
  readonly charts: { readonly levels: readonly Bar[]; readonly differences: readonly Bar[] };
}

/** What the page has beyond its content, and what stands in it for a script to take. */
const furniture = 'nav, script, template, form, .chart-host, .downloads, .cite, .embed, .pack-add';

/**
 * Takes the content out of the built page of a figure with levels and differences, and its charts out of the rows from
 * which the page was drawn.
 *
 * @param document - the page; it stays as it is
 * @param variants - the ways in which the figure is drawn
 * @throws Error where the page or a chart is not as it should be
 */
export function figureContent(document: Document, variants: readonly FigureVariant[]): FigureContent {
  const main = document.querySelector('main')?.cloneNode(true) as HTMLElement | undefined;
  const figure = main?.querySelector('figure');
  if (main === undefined || figure == null) throw new Error('the page has no figure');
  for (const element of main.querySelectorAll(furniture)) element.remove();
  for (const element of main.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) if (name !== 'scope') element.removeAttribute(name);
  }
  const caption = figure.querySelector('figcaption')?.innerHTML ?? '';
  figure.querySelector('figcaption')?.remove();
  const [lead = '', rest = ''] = main.innerHTML.split(figure.outerHTML);
  return {
    before: tidy(lead + caption),
    after: tidy(figure.innerHTML + rest),
    charts: { levels: bars(variants, 'levels'), differences: bars(variants, 'difference') },
  };
}

function bars(variants: readonly FigureVariant[], value: string): Bar[] {
  const variant = variants.find((each) => each.value === value);
  if (variant === undefined) throw new Error(`the figure has no chart of ${value}`);
  const { rows, label: name } = variant;
  // The name of a single series is long, and the name of the variant says the same.
  const isPaired = new Set(rows.map(({ series }) => series)).size > 1;
  return rows.map(({ id, categoryLabel, seriesLabel, estimate, label }) => {
    if (estimate === null) throw new Error(`${id} has no value to draw`);
    return { category: categoryLabel, series: isPaired ? seriesLabel : name, value: estimate, label };
  });
}

/** Without what held classes alone and without lines that are empty, at which Markdown would begin anew. */
function tidy(html: string): string {
  const bare = html.replaceAll(/<\/?(?:span|div|section|a)>/g, '');
  return bare.replaceAll(/\s+/g, ' ').trim();
}
