import { describe, expect, test } from 'vitest';
import { type ChartForm, charts, isChartForm, lineCharts } from '../../src/charts/registry.ts';
import { type GalleryCase, galleryCases, type GalleryCaseName } from '../../src/gallery/gallery-cases.ts';
import { drawLineCase, lineCaseNames } from '../../src/gallery/gallery-lines.ts';
import { renderChart } from '../../src/rendering/render-chart.ts';
import { locales, type Locale } from '../../src/schema/locale.ts';
import { drawings } from './chart-rows.ts';
import { formatSvg } from './format-svg.ts';

const forms = Object.keys(charts).filter(isChartForm);

/** The cases in which the words of a language decide where lines break; elsewhere one language shows the form. */
const inBothLanguages: readonly GalleryCaseName[] = ['normal', 'longLabels'];

/** The drawings of one case in one SVG, so that the snapshot can be looked at as a picture too. */
function sheet(form: ChartForm, name: GalleryCaseName): string {
  const shown = inBothLanguages.includes(name) ? locales : locales.slice(0, 1);
  const drawn = shown.flatMap((locale) => drawings.map((drawing) => drawnAs(form, name, locale, drawing)));
  return sheetOf(drawn);
}

function sheetOf(drawn: readonly string[]): string {
  return `${formatSvg(`<svg xmlns="http://www.w3.org/2000/svg">${drawn.join('')}</svg>`).trim()}\n`;
}

function placed(svg: string, x: number, y: number): string {
  return svg.replace(/ xmlns="[^"]*"/u, '').replace('<svg ', `<svg x="${x}" y="${y}" `);
}

function drawnAs(
  form: ChartForm,
  name: GalleryCaseName,
  locale: Locale,
  { width, narrow }: (typeof drawings)[number],
): string {
  const { rows, options } = caseOf(form, name, locale);
  const idPrefix = `${locale}-${narrow ? 'narrow' : 'wide'}`;
  const svg = renderChart(
    form,
    rows,
    { ...options, width, narrow, idPrefix },
    { titleId: 'title', descriptionId: 'description' },
  );
  return placed(svg, narrow ? 720 : 0, locale === 'ja' ? 0 : 1200);
}

function caseOf(form: ChartForm, name: GalleryCaseName, locale: Locale): GalleryCase {
  const found = galleryCases(form, locale).find((candidate) => candidate.name === name);
  if (found === undefined)
    throw new Error(`${form} has no gallery case ${name}. Add it to src/gallery/gallery-shapes.ts.`);
  return found;
}

test('every form of the registry has gallery cases', () => {
  const without = forms.filter((form) => galleryCases(form, 'ja').length === 0);
  expect(without, 'add their shapes to src/gallery/gallery-shapes.ts').toEqual([]);
});

describe.each(forms)('%s', (form) => {
  const cases = galleryCases(form, 'ja');

  test('is shown empty, with one row, with long names, all approximate and all withheld', () => {
    const rows = Object.fromEntries(cases.map((shown) => [shown.name, shown.rows]));
    expect(rows['normal']?.length).toBeGreaterThan(0);
    expect(rows['empty']).toEqual([]);
    expect(rows['oneRow']?.length).toBe(1);
    expect(rows['longLabels']?.every(({ categoryLabel }) => categoryLabel.length > 60)).toBe(true);
    expect(
      rows['approximate']?.every(({ role, estimate }) => role === 'approximate' && estimate === null),
    ).toBe(true);
    expect(new Set(rows['withheld']?.map(({ status }) => status))).toEqual(
      new Set(['suppressed', 'notPublished', 'unreliable']),
    );
    expect(new Set(rows['roles']?.map(({ role }) => role)).size).toBe(4);
  });

  test('has the same rows in both languages, but for their words', () => {
    const numbers = (shown: GalleryCase) =>
      shown.rows.map(({ id, estimate, low, high, role, status }) => ({
        id,
        estimate,
        low,
        high,
        role,
        status,
      }));
    expect(galleryCases(form, 'en').map(numbers)).toEqual(cases.map(numbers));
  });

  test('says in every name that its rows are synthetic, but where the name is that of a role', () => {
    const named = cases.filter(({ name }) => name !== 'roles').flatMap(({ rows }) => rows);
    expect(named.filter(({ categoryLabel }) => !categoryLabel.includes('合成'))).toEqual([]);
  });

  test.each(cases.map(({ name }) => name))('%s looks as it did', async (name) => {
    const drawn = sheet(form, name);
    expect(drawn).not.toMatch(/="[^"]*\d\.\d{2,}[^"]*"/u);
    await expect(drawn).toMatchFileSnapshot(`snapshots/gallery/${form}-${name}.svg`);
  });
});

describe.each(Object.keys(lineCharts) as (keyof typeof lineCharts)[])('%s', (form) => {
  test.each(lineCaseNames)('%s looks as it did', async (name) => {
    const ids = { titleId: 'title', descriptionId: 'description' };
    const drawn = drawings.map((drawing, index) =>
      placed(drawLineCase(form, name, 'ja', drawing, ids), index * 720, 0),
    );
    await expect(sheetOf(drawn)).toMatchFileSnapshot(`snapshots/gallery/${form}-${name}.svg`);
  });
});
