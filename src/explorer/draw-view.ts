import { breakLines } from '../charts/break-lines.ts';
import { escapeXml } from '../rendering/escape-xml.ts';
import { tintOf } from './table-html.ts';
import type { ExplorerView, ViewCell, ViewRow } from './explorer-view.ts';

/** A drawing of a view: what stands inside its SVG, and its size. */
export interface ViewDrawing {
  readonly content: string;
  readonly width: number;
  readonly height: number;
}

interface DrawnRow extends ViewRow {
  /** The category of the second breakdown above the row; null where it is that of the row before. */
  readonly block: string | null;
}

const line = 19;
const size = 14;

/**
 * Draws a view: a point with its interval for each cell, a matrix of a hundred dots for each cell, or the table. A
 * browser does this without a library; colours are custom properties of the site.
 *
 * @param view - the view
 * @param width - pixels, at least 280
 * @param form - what is drawn; a table in the form that it has on the page
 */
export function drawView(
  view: ExplorerView,
  width: number,
  form: ExplorerView['state']['view'],
): ViewDrawing {
  if (form === 'dots') return drawDots(view, width);
  return form === 'matrix' ? drawMatrix(view, width) : drawTable(view, width);
}

function rowsOf({ blocks, all }: ExplorerView): DrawnRow[] {
  const rows = blocks.flatMap(({ label, rows: own }) =>
    own.map((row, place): DrawnRow => ({ ...row, block: place === 0 ? label : null })),
  );
  return all === null ? rows : [...rows, { ...all, block: null }];
}

interface TextStyle {
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly fill?: string;
}

function text(words: string, x: number, y: number, { bold, anchor, fill = 'text' }: TextStyle = {}): string {
  const weight = bold === true ? ' font-weight="700"' : '';
  const place = anchor === undefined ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="var(--${fill})"${weight}${place}>${escapeXml(words)}</text>`;
}

function lines(words: string, x: number, y: number, room: number, style: TextStyle = {}): string[] {
  return breakLines(words, room, size, style.bold).map((part, place) =>
    text(part, x, y + place * line, style),
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function cellText({ status, text: number, ends, rounded }: ViewCell): string {
  if (status === 'withheld') return 'x';
  if (number === '') return '–';
  return `${rounded === null ? '' : '≈'}${number}${status === 'thin' ? '*' : ''}${ends === '' ? '' : ` (${ends})`}`;
}

function drawDots(view: ExplorerView, width: number): ViewDrawing {
  const isNarrow = width < 480;
  const left = isNarrow ? 0 : Math.min(220, width * 0.3);
  const right = 150;
  const [from, to] = isNarrow ? [6, width - 8] : [left + 12, width - right];
  const scale = (tenths: number): number => from + (tenths / 1000) * (to - from);
  const marks: string[] = [];
  let y = 0;
  for (const [answer, label] of view.answers.entries()) {
    y += answer === 0 ? 16 : 34;
    const title = lines(label, 0, y, width, { bold: true });
    marks.push(...title);
    y += title.length * line - line + 10;
    const top = y;
    const own: string[] = [];
    for (const row of rowsOf(view)) {
      const cell = row.cells[answer];
      if (cell === undefined) continue;
      if (row.block !== null) {
        y += line + 4;
        own.push(text(row.block, 0, y, { fill: 'text-secondary', bold: true }));
        y += 4;
      }
      const named = breakLines(row.label, isNarrow ? width - 130 : left, size);
      own.push(
        ...named.map((part, place) =>
          isNarrow
            ? text(part, 0, y + line * (place + 1))
            : text(part, left, y + line * (place + 1), { anchor: 'end' }),
        ),
      );
      const valueY = y + line;
      const number = text(cellText(cell), width, valueY, { anchor: 'end' });
      y += isNarrow ? named.length * line + 14 : Math.max(named.length * line, line) + 7;
      const middle = isNarrow ? y - 6 : valueY - 5;
      const mark = markOf(cell, scale, middle);
      own.push(`<g data-ref="${escapeXml(cell.table)}"><g data-cell="${cell.key}">${mark}${number}</g></g>`);
    }
    const grid = [0, 250, 500, 750, 1000].map(
      (tick) => `<path d="M${round(scale(tick))} ${top}V${y + 2}" stroke="var(--chart-track)"/>`,
    );
    const ticks = [0, 500, 1000].map((tick) =>
      text(`${tick / 10}%`, scale(tick), y + line, {
        anchor: tick === 0 ? 'start' : tick === 1000 ? 'end' : 'middle',
        fill: 'meta',
      }),
    );
    marks.push(...grid, ...own, ...ticks);
    y += line;
  }
  return { content: marks.join(''), width, height: Math.ceil(y + 6) };
}

function markOf({ estimate, low, high }: ViewCell, scale: (tenths: number) => number, y: number): string {
  if (estimate === null) return '';
  const interval =
    low === null || high === null
      ? ''
      : `<path d="M${round(scale(low))} ${round(y)}H${round(scale(high))}" stroke="var(--series-1)" stroke-width="3"/>`;
  return `${interval}<circle cx="${round(scale(estimate))}" cy="${round(y)}" r="5" fill="var(--page)" stroke="var(--series-1)" stroke-width="3"/>`;
}

const step = 8;
const grid = step * 10;

function drawMatrix(view: ExplorerView, width: number): ViewDrawing {
  const room = grid + 40;
  const across = Math.max(1, Math.floor(width / room));
  const marks: string[] = [];
  let y = 0;
  for (const [answer, label] of view.answers.entries()) {
    y += answer === 0 ? 16 : 30;
    const title = lines(label, 0, y, width, { bold: true });
    marks.push(...title);
    y += (title.length - 1) * line + 10;
    const rows = rowsOf(view);
    const names = rows.map((row) => {
      const block = view.blocks.findLast(({ rows: own }) =>
        own.some(({ cells }) => cells === row.cells),
      )?.label;
      return breakLines(block ? `${block} ${row.label}` : row.label, room - 8, size);
    });
    for (let first = 0; first < rows.length; first += across) {
      const part = rows.slice(first, first + across);
      const tall = Math.max(...names.slice(first, first + across).map(({ length }) => length));
      for (const [place, { cells }] of part.entries()) {
        const cell = cells[answer];
        if (cell === undefined) continue;
        const x = place * room;
        const below = y + grid + line;
        const name = names[first + place] ?? [];
        marks.push(
          `<g data-ref="${escapeXml(cell.table)}"><g data-cell="${cell.key}">${dotsOf(cell, x, y)}${text(shareText(cell), x, below, { bold: true })}</g></g>`,
          ...name.map((words, at) => text(words, x, below + line * (at + 1))),
        );
      }
      y += grid + line * (tall + 1) + 14;
    }
  }
  return { content: marks.join(''), width, height: Math.ceil(y) };
}

function shareText({ status, text: number, rounded }: ViewCell): string {
  if (status === 'withheld') return 'x';
  return number === '' ? '–' : `${rounded === null ? '' : '≈'}${number}%${status === 'thin' ? '*' : ''}`;
}

/** Dots are round ends of lines without a length: one path for those filled and one for the others. */
function dotsOf({ estimate }: ViewCell, x: number, y: number): string {
  const filled = estimate === null ? 0 : Math.round(estimate / 10);
  const path = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, at) => {
      const place = from + at;
      return `M${x + 4 + (place % 10) * step} ${y + 4 + (9 - Math.floor(place / 10)) * step}h0`;
    }).join('');
  const drawn = (d: string, ink: string): string =>
    d === ''
      ? ''
      : `<path d="${d}" stroke="var(--${ink})" stroke-width="6" stroke-linecap="round" fill="none"/>`;
  return drawn(path(filled, 100), 'chart-track') + drawn(path(0, filled), 'series-1');
}

function drawTable(view: ExplorerView, width: number): ViewDrawing {
  const columns = view.answers.length + 1;
  const left = Math.min(200, width * 0.3);
  const column = Math.max(100, (width - left) / columns);
  const whole = Math.max(width, left + columns * column);
  const heads = ['n', ...view.answers].map((label) => breakLines(label, column - 8, size, true));
  const tall = Math.max(...heads.map(({ length }) => length)) * line + 8;
  const right = (place: number): number => left + (place + 1) * column - 4;
  const marks = heads.flatMap((parts, place) =>
    parts.map((part, at) => text(part, right(place), 14 + at * line, { bold: true, anchor: 'end' })),
  );
  let y = tall;
  for (const row of rowsOf(view)) {
    if (row.block !== null) {
      marks.push(text(row.block, 0, y + line, { bold: true, fill: 'text-secondary' }));
      y += line + 8;
    }
    const named = breakLines(row.letter === '' ? row.label : `${row.label} (${row.letter})`, left - 8, size);
    const height = Math.max(2, named.length) * line + 8;
    marks.push(`<path d="M0 ${y}H${round(whole)}" stroke="var(--axis)" stroke-width="0.5"/>`);
    marks.push(...named.map((part, at) => text(part, 0, y + line * (at + 1))));
    marks.push(text(row.base === null ? 'x' : row.baseText, right(0), y + line, { anchor: 'end' }));
    for (const [place, cell] of row.cells.entries()) {
      const tint = view.state.view === 'tinted' && !view.isCount ? tintOf(cell) : 0;
      if (tint > 0) {
        const opacity = (tint * 0.03).toFixed(2);
        marks.push(
          `<rect x="${round(right(place + 1) - column + 6)}" y="${y + 1}" width="${round(column - 4)}" height="${height - 2}" fill="var(--series-1)" fill-opacity="${opacity}"/>`,
        );
      }
      const letters = cell.letters === '' ? '' : ` ${cell.letters}`;
      const number = `${cellText({ ...cell, ends: '' })}${letters}`;
      marks.push(text(number, right(place + 1), y + line, { bold: true, anchor: 'end' }));
      if (cell.ends !== '')
        marks.push(text(cell.ends, right(place + 1), y + 2 * line, { anchor: 'end', fill: 'meta' }));
    }
    y += height;
  }
  return { content: marks.join(''), width: Math.ceil(whole), height: Math.ceil(y + 4) };
}

/** A drawing for the page: named as a whole, since the table below it holds each value. */
export function drawingSvg({ content, width, height }: ViewDrawing, label: string): string {
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(label)}">${content}</svg>`;
}

const margin = 24;

/**
 * A drawing as a file that stands alone: the marks of synthetic data and of a reader's own file, title, measure, the drawing, notes, tests, source.
 *
 * @param view - the view
 * @param drawing - its drawing
 * @param colours - the light colours of the site by the name of their custom property
 */
export function imageFile(
  view: ExplorerView,
  drawing: ViewDrawing,
  colours: Readonly<Record<string, string>>,
): string {
  const { width } = drawing;
  const marks: string[] = [];
  let y = margin;
  const write = (words: string, style: TextStyle = {}): void => {
    const made = lines(words, margin, y + 14, width, style);
    marks.push(...made);
    y += made.length * line;
  };
  if (view.mark !== null) write(view.mark, { bold: true, fill: 'series-1' });
  write(view.caption, { bold: true });
  write(view.measure, { fill: 'text-secondary' });
  y += 12;
  marks.push(
    `<svg x="${margin}" y="${y}" width="${width}" height="${drawing.height}">${drawing.content}</svg>`,
  );
  y += drawing.height + 12;
  for (const note of [...view.tests, ...view.notes, view.source]) write(note, { fill: 'text-secondary' });
  const [w, h] = [width + 2 * margin, Math.ceil(y + margin)];
  const frame = view.marks.isSynthetic
    ? `<rect x="4" y="4" width="${w - 8}" height="${h - 8}" fill="none" stroke="var(--series-1)" stroke-width="3" stroke-dasharray="1 6" stroke-linecap="round"/>`
    : '';
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" xml:lang="${view.locale}" font-family="'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic UI', Meiryo, sans-serif">` +
    `<title>${escapeXml(view.mark === null ? view.caption : `${view.mark}: ${view.caption}`)}</title>` +
    `<rect width="100%" height="100%" fill="var(--page)"/>${frame}${marks.join('')}</svg>\n`;
  return svg
    .replaceAll(/ data-(?:ref|cell)="[^"]*"/g, '')
    .replaceAll(/var\(--([\w-]+)\)/g, (_, name: string) => colours[name] ?? '#1a1a1a');
}
