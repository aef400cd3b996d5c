import { afterEach, describe, expect, test, vi } from 'vitest';
import { figureSlides, type FigureText } from '../../src/downloads/figure-slides.ts';
import { pptx } from '../../src/downloads/formats/pptx.ts';
import type { Slide } from '../../src/downloads/formats/slide.ts';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { message } from '../../src/i18n/messages.ts';
import { locales, type Locale } from '../../src/schema/locale.ts';
import { readJson } from '../../scripts/texts/written-texts.ts';
import { partsOf, readSlides, xmlOf, type ReadSlide } from './read-slides.ts';

const evidence = readEvidence();
const { figures, version, released } = evidence.all;
const facts = { title: '題 <&> "名"', author: 'SME Innovation Evidence', day: '2026-11-28' };
const addressOf = (locale: Locale, path: string): string => `https://evidence.example/${locale}${path}`;

function slidesOf(id: string, locale: Locale): Slide[] {
  const text = readJson(`content/figures/${id}.json`) as FigureText;
  return figureSlides(evidence, evidence.figure(id), text, locale, addressOf);
}

const cases = figures.flatMap((figure) => locales.map((locale) => ({ id: figure.id, figure, locale })));

const made = new Map<string, Promise<ReadSlide[]>>();

/** The slides of a figure, made and read once. */
function readOf(id: string, locale: Locale): Promise<ReadSlide[]> {
  const key = `${id}.${locale}`;
  const read = made.get(key) ?? pptx(slidesOf(id, locale), facts).then(readSlides);
  made.set(key, read);
  return read;
}

describe.each(cases)('$id in $locale', ({ id, figure, locale }) => {
  test('tells title, figure, roles, source, version, day and address, on the slide and in its notes', async () => {
    const slides = slidesOf(id, locale);
    const read = await readOf(id, locale);
    expect(read.length).toBe(slides.length);
    read.forEach((slide, index) => {
      const expected = slides[index];
      const address = addressOf(locale, `/figures/${id}/`);
      expect(slide.title).toBe(expected?.title);
      expect(slide.texts).toContain(expected?.source);
      expect(slide.texts.join('\n')).toContain(figure.title[locale]);
      expect(slide.texts.some((line) => line.includes(version) && line.includes(released))).toBe(true);
      expect(slide.texts).toContain(address);
      expect(slide.links).toEqual([address]);
      expect(slide.description.length).toBeGreaterThan(10);
      expect(slide.notes).toContain(expected?.source);
      expect(slide.chart === null).toBe(slide.table.length > 0);
    });
  });

  test('shows in its chart and in the workbook behind it the values of its table, in words their roles', async () => {
    const [slide] = slidesOf(id, locale);
    const [read] = await readOf(id, locale);
    if (read?.chart == null || figure.table === null) return;
    const { categories, series, book } = read.chart;
    const { cells } = evidence.table(figure.table);
    const shown = cells.filter(({ estimate }) => estimate !== null);
    expect(
      series.flatMap(({ values }) => values).filter((value) => value !== null).length,
    ).toBeGreaterThanOrEqual(shown.length);
    for (const cell of shown) {
      const at = categories.findIndex((category) => category.startsWith(cell.categoryLabel[locale]));
      expect(at).toBeGreaterThanOrEqual(0);
      const own = series.find(({ name }) => name === cell.seriesLabel[locale]) ?? series[0];
      const candidates = categories.flatMap((category, index) =>
        category.startsWith(cell.categoryLabel[locale]) ? [own?.values[index]] : [],
      );
      expect(candidates).toContain(cell.role === 'approximate' ? cell.low : cell.estimate);
      expect(read.texts[read.texts.findIndex((line) => line === slide?.roles)]).toContain(
        message(locale, `role.${cell.role}`),
      );
    }
    expect(book.map(({ sheet }) => sheet)).toEqual(['Sheet1', 'source']);
    expect(book[0]?.data.slice(1)).toEqual(
      categories.map((category, index) => [category, ...series.map(({ values }) => values[index] ?? null)]),
    );
    expect(book[0]?.data[0]?.slice(1)).toEqual(series.map(({ name }) => name));
    expect(book[1]?.data.flat()).toEqual(expect.arrayContaining([slide?.source, slide?.address]));
  });
});

describe('an approximate value', () => {
  test('is solid to its lower end and hatched to the upper one, and has the words of the report', async () => {
    const [slide] = await readOf('fig-09', 'ja');
    expect(slide?.chart).toMatchObject({
      categories: ['事業化に結びつくと思う（肯定的）（約8割）', expect.stringContaining('そのほかの回答')],
      series: [{ values: [0.75, null] }, { values: [0.1, null] }],
      textures: [
        ['solid', 'solid'],
        ['wdUpDiag', 'wdUpDiag'],
      ],
    });
  });

  test('has no width where its upper end is open', async () => {
    const [slide] = await readOf('sec-one-innovation-gap', 'en');
    const [value, width] = slide?.chart?.series ?? [];
    expect(value?.values[0]).toBe(0.7);
    expect(width?.values).toEqual([null, 0.1, 0.01]);
  });
});

test('values that this site computed stand on a slide of their own, outlined, and are called derived', async () => {
  const [, derived, ...more] = await readOf('fig-05', 'en');
  expect(more).toEqual([]);
  expect(derived?.texts).toContain('Role of the numbers: Derived');
  expect(derived?.chart?.textures).toEqual([['outline', 'outline']]);
  expect(derived?.chart?.series[0]?.values).toEqual([0.23, 0.15]);
});

test('generated data are called synthetic on the slide, in its workbook and in its frame', async () => {
  const [slide] = slidesOf('fig-05', 'en');
  if (slide?.body.kind !== 'chart') throw new Error('fig-05 has a chart');
  const mark = message('en', 'download.syntheticMark');
  const fill = { colour: '00316A', texture: 'dots' } as const;
  const series = slide.body.series.map((each) => ({ ...each, fills: each.values.map(() => fill) }));
  const bytes = await pptx([{ ...slide, mark, body: { ...slide.body, series } }], facts);
  const [read] = await readSlides(bytes);
  expect(read?.texts.some((line) => line.includes(mark))).toBe(true);
  expect(read?.chart?.textures[0]).toEqual(['pct20', 'pct20']);
  expect(read?.chart?.book[1]?.data[0]).toEqual([mark]);
  expect(new TextDecoder().decode(partsOf(bytes)['ppt/slides/slide1.xml'])).toContain(
    'prstDash val="sysDot"',
  );
});

describe('the file', () => {
  test('is well-formed in every part, and lists each of them', async () => {
    const parts = partsOf(await pptx([...slidesOf('fig-05', 'ja'), ...slidesOf('fig-10', 'en')], facts));
    const paths = Object.keys(parts);
    expect(paths[0]).toBe('[Content_Types].xml');
    expect(paths.slice(1)).toEqual(paths.slice(1).toSorted());
    for (const path of paths.filter((each) => /\.(?:xml|rels)$/.test(each))) xmlOf(parts, path);
    const types = xmlOf(parts, '[Content_Types].xml');
    const named = [...types.getElementsByTagName('Override')].map((type) =>
      (type.getAttribute('PartName') ?? '').slice(1),
    );
    expect(named.filter((path) => !(path in parts))).toEqual([]);
    expect(paths.filter((path) => /^ppt\/charts\/chart/.test(path))).toEqual([
      'ppt/charts/chart1.xml',
      'ppt/charts/chart2.xml',
    ]);
    const text = paths.map((path) => new TextDecoder().decode(parts[path])).join('');
    expect(text).not.toMatch(/<c:v><\/c:v>|roundedCorners val="1"|modId/);
    expect(xmlOf(parts, 'docProps/core.xml').getElementsByTagName('dc:title')[0]?.textContent).toBe(
      facts.title,
    );
  });

  const zone = process.env['TZ'];
  afterEach(() => {
    vi.useRealTimers();
    process.env['TZ'] = zone;
  });

  test('has the same bytes whatever was made before, the clock and the time zone', async () => {
    process.env['TZ'] = 'Asia/Tokyo';
    const first = await pptx(slidesOf('fig-05', 'ja'), facts);
    await pptx(slidesOf('fig-02', 'ja'), facts);
    vi.useFakeTimers({ now: new Date('2031-03-04T23:30:00Z'), toFake: ['Date'] });
    process.env['TZ'] = 'America/New_York';
    const second = await pptx(slidesOf('fig-05', 'ja'), facts);
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });
});
