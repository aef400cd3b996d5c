import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { readXlsx, type ReadSheet } from './read-back.ts';

const { window } = new JSDOM('');

/** A bar chart as PowerPoint reads it. */
interface ReadChart {
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** The textures of the bars of each series. */
  readonly textures: readonly (readonly string[])[];
  readonly book: readonly ReadSheet[];
}

/** A slide: its texts in order, what describes its body, its chart or the cells of its table. */
export interface ReadSlide {
  readonly title: string;
  readonly texts: readonly string[];
  readonly description: string;
  readonly links: readonly string[];
  readonly notes: string;
  readonly chart: ReadChart | null;
  readonly table: readonly (readonly string[])[];
}

/** The parts of an Office file by path. */
export function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

/** Parses a part and throws where it is no XML. */
export function xmlOf(parts: Record<string, Uint8Array>, path: string): Document {
  const part = parts[path];
  if (part === undefined) throw new Error(`there is no part ${path}`);
  const document = new window.DOMParser().parseFromString(strFromU8(part), 'application/xml');
  const error = document.querySelector('parsererror');
  if (error !== null) throw new Error(`${path}: ${error.textContent}`);
  return document;
}

/** Reads the slides of a PPTX file, charts with their embedded workbooks. */
export async function readSlides(bytes: Uint8Array): Promise<ReadSlide[]> {
  const parts = partsOf(bytes);
  const count = Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length;
  return Promise.all(Array.from({ length: count }, (_, index) => readSlide(parts, index + 1)));
}

async function readSlide(parts: Record<string, Uint8Array>, number: number): Promise<ReadSlide> {
  const slide = xmlOf(parts, `ppt/slides/slide${number}.xml`);
  const shapes = all(slide, 'p:sp');
  const frame = all(slide, 'p:graphicFrame')[0];
  const relations = relationsOf(parts, 'ppt/slides', `slide${number}.xml`);
  const chartId = frame && all(frame, 'c:chart')[0]?.getAttribute('r:id');
  const notes = relations.find(({ type }) => type.endsWith('/notesSlide'));
  return {
    title: textOf(
      shapes.find((shape) => all(shape, 'p:ph').some((ph) => ph.getAttribute('type') === 'title')),
    ),
    texts: shapes.flatMap((shape) => all(shape, 'a:p').map((paragraph) => textOf(paragraph))),
    description: (frame && all(frame, 'p:cNvPr')[0]?.getAttribute('descr')) ?? '',
    links: relations.filter(({ type }) => type.endsWith('/hyperlink')).map(({ target }) => target),
    notes:
      notes === undefined
        ? ''
        : all(xmlOf(parts, notes.path), 'a:p')
            .map((each) => textOf(each))
            .join('\n'),
    chart:
      chartId == null ? null : await readChart(parts, relations.find(({ id }) => id === chartId)?.path ?? ''),
    table: frame ? all(frame, 'a:tr').map((row) => all(row, 'a:tc').map((cell) => textOf(cell))) : [],
  };
}

async function readChart(parts: Record<string, Uint8Array>, path: string): Promise<ReadChart> {
  const chart = xmlOf(parts, path);
  const slash = path.lastIndexOf('/');
  const book = relationsOf(parts, path.slice(0, slash), path.slice(slash + 1)).find(({ type }) =>
    type.endsWith('/package'),
  );
  const bytes = parts[book?.path ?? ''];
  if (bytes === undefined) throw new Error(`${path} has no workbook`);
  const series = all(chart, 'c:ser');
  const points = (element: Element | undefined): string[] => {
    const found: string[] = [];
    for (const point of element === undefined ? [] : all(element, 'c:pt')) {
      found[Number(point.getAttribute('idx'))] = all(point, 'c:v')[0]?.textContent ?? '';
    }
    return found;
  };
  const count = (element: Element | undefined): number =>
    Number(element && all(element, 'c:ptCount')[0]?.getAttribute('val'));
  return {
    categories: points(series[0] && all(series[0], 'c:cat')[0]),
    series: series.map((each) => {
      const values = all(each, 'c:val')[0];
      const read = points(values);
      return {
        name: points(all(each, 'c:tx')[0])[0] ?? '',
        values: Array.from({ length: count(values) }, (_, index) => {
          const text = read[index];
          return text === undefined ? null : Number(text);
        }),
      };
    }),
    textures: series.map((each) =>
      all(each, 'c:dPt').map((point) => {
        const pattern = all(point, 'a:pattFill')[0]?.getAttribute('prst');
        if (pattern != null) return pattern;
        return all(point, 'a:ln').length > 0 ? 'outline' : 'solid';
      }),
    ),
    book: await readXlsx(bytes),
  };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly path: string;
}

function relationsOf(parts: Record<string, Uint8Array>, folder: string, name: string): Relation[] {
  const path = `${folder}/_rels/${name}.rels`;
  if (!(path in parts)) return [];
  return all(xmlOf(parts, path), 'Relationship').map((relation) => {
    const target = relation.getAttribute('Target') ?? '';
    return {
      id: relation.getAttribute('Id') ?? '',
      type: relation.getAttribute('Type') ?? '',
      target,
      path: new URL(target, `http://x/${folder}/`).pathname.slice(1),
    };
  });
}

function all(from: Document | Element, name: string): Element[] {
  return [...from.getElementsByTagName(name)];
}

function textOf(element: Element | undefined): string {
  return element === undefined
    ? ''
    : all(element, 'a:t')
        .map((run) => run.textContent)
        .join('');
}
