import { hideTip, isTip, isTipShown, scrollToTip, showTip } from './chart-tip.ts';
import { highlight } from './highlight.ts';
import { nextIndex } from './next-index.ts';

const svg = 'http://www.w3.org/2000/svg';
/** Room around a mark for its ring, and the least that a finger meets, in pixels. */
const pad = 3;
const leastTarget = 24;
const hideDelay = 300;

const known = new WeakSet<Element>();
let hiding = 0;
/** The mark that lost the focus because its drawing went out of view. */
let lost: SVGRectElement | null = null;

interface Mark {
  readonly rect: SVGRectElement;
  readonly left: number;
  readonly top: number;
}

const markOf = (target: EventTarget | null): SVGRectElement | null =>
  target instanceof Element ? target.closest<SVGRectElement>('[data-mark]') : null;

const marksOf = (drawing: Element | null): SVGRectElement[] => [
  ...(drawing?.querySelectorAll<SVGRectElement>('[data-mark]') ?? []),
];

/** A rectangle over everything that shows one row: it takes the focus, the pointer and the name. */
function makeMark(drawing: SVGSVGElement, cell: string, parts: readonly SVGElement[], joint: string): Mark {
  const frame = drawing.getBoundingClientRect();
  const scale = frame.width / drawing.viewBox.baseVal.width;
  const boxes = parts.map((part) => part.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left)) - frame.left;
  const top = Math.min(...boxes.map((box) => box.top)) - frame.top;
  const width = Math.max(...boxes.map((box) => box.right)) - frame.left - left;
  const height = Math.max(...boxes.map((box) => box.bottom)) - frame.top - top;
  const rect = document.createElementNS(svg, 'rect');
  const [across, down] = [width, height].map((side) => Math.max(pad, (leastTarget - side) / 2)) as [
    number,
    number,
  ];
  const place = { x: left - across, y: top - down, width: width + 2 * across, height: height + 2 * down };
  for (const [name, value] of Object.entries(place)) rect.setAttribute(name, (value / scale).toFixed(1));
  const named = parts.find((part) => part.dataset.name !== undefined) ?? parts[0];
  const name = named?.dataset.name ?? parts.map((part) => part.textContent).join('\n');
  rect.setAttribute('role', 'listitem');
  rect.setAttribute('aria-label', name.split('\n').filter(Boolean).join(joint));
  rect.setAttribute('tabindex', '-1');
  Object.assign(rect.dataset, {
    mark: cell,
    name,
    more: named?.dataset.more ?? '',
    refs: named?.dataset.refs ?? '',
  });
  return { rect, left, top };
}

/** Turns a drawing from one image into a list whose items are its values, in reading order. */
function makeReadable(chart: HTMLElement, drawing: SVGSVGElement): void {
  const parts = new Map<string, SVGElement[]>();
  for (const part of drawing.querySelectorAll<SVGElement>('[data-cell]')) {
    const cell = part.dataset.cell ?? '';
    parts.set(cell, [...(parts.get(cell) ?? []), part]);
  }
  if (parts.size === 0) return;
  for (const child of drawing.children) child.setAttribute('aria-hidden', 'true');
  const marks = [...parts].map(([cell, own]) => makeMark(drawing, cell, own, chart.dataset.joint ?? ', '));
  marks.sort((one, other) => Math.round(one.top) - Math.round(other.top) || one.left - other.left);
  drawing.append(...marks.map(({ rect }) => rect));
  marks[0]?.rect.setAttribute('tabindex', '0');
  drawing.setAttribute('role', 'list');
  chart.classList.add('is-readable');
}

/** Of the wide and the narrow drawing only the one in view is read; the focus moves over when they change places. */
function update(chart: HTMLElement): void {
  const drawings = [...chart.querySelectorAll('svg')];
  const shown = drawings.find((drawing) => drawing.getClientRects().length > 0);
  if (shown === undefined) return;
  if (shown.getAttribute('role') === 'img') makeReadable(chart, shown);
  const focused = markOf(document.activeElement) ?? lost;
  if (focused === null || !chart.contains(focused) || shown.contains(focused)) return;
  lost = null;
  marksOf(shown)
    .find((mark) => mark.dataset.mark === focused.dataset.mark)
    ?.focus();
}

function show(chart: HTMLElement, mark: SVGRectElement): void {
  clearTimeout(hiding);
  showTip(chart, mark);
  highlight(mark.dataset.mark ?? '', mark.dataset.refs?.split(' ') ?? []);
}

/** Hides what the pointer showed; what the focus is on comes back, unless it was dismissed. */
function leave(chart: HTMLElement): void {
  if (!isTipShown()) return;
  const focused = markOf(document.activeElement);
  if (focused !== null && chart.contains(focused)) show(chart, focused);
  else dismiss();
}

function dismiss(): void {
  clearTimeout(hiding);
  hideTip();
  highlight(null, []);
}

function move(event: KeyboardEvent): void {
  const mark = markOf(event.target);
  if (mark === null || event.ctrlKey || event.altKey || event.metaKey) return;
  const marks = marksOf(mark.ownerSVGElement);
  const index = nextIndex(event.key, marks.indexOf(mark), marks.length);
  if (index === null) return;
  event.preventDefault();
  marks[index]?.focus();
}

function focusOn(chart: HTMLElement, mark: SVGRectElement): void {
  for (const other of marksOf(mark.ownerSVGElement))
    other.setAttribute('tabindex', other === mark ? '0' : '-1');
  show(chart, mark);
  scrollToTip();
}

function listen(chart: HTMLElement): void {
  chart.addEventListener('keydown', move);
  chart.addEventListener('focusin', ({ target }) => {
    const mark = markOf(target);
    if (mark !== null) focusOn(chart, mark);
  });
  chart.addEventListener('focusout', ({ target }) => {
    const mark = markOf(target);
    lost = mark?.getClientRects().length === 0 ? mark : null;
    dismiss();
  });
  chart.addEventListener('pointerover', ({ target, pointerType }) => {
    const mark = markOf(target);
    if (pointerType === 'touch') return;
    if (mark !== null) show(chart, mark);
    else if (isTip(target)) clearTimeout(hiding);
    else leaveSoon(chart);
  });
  chart.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType !== 'touch') leaveSoon(chart);
  });
  chart.addEventListener('click', ({ target }) => {
    const mark = markOf(target);
    if (mark !== null) show(chart, mark);
  });
}

/** The pointer needs a moment to get from the mark to its tip, which may be read and selected. */
function leaveSoon(chart: HTMLElement): void {
  clearTimeout(hiding);
  hiding = window.setTimeout(leave, hideDelay, chart);
}

/** Lets every chart of the page be read value by value: by keyboard, by pointer, by touch and by ear. */
export function readCharts(): void {
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) if (target instanceof HTMLElement) update(target);
  });
  const enhance = (): void => {
    for (const chart of document.querySelectorAll<HTMLElement>('.chart')) {
      if (known.has(chart)) continue;
      known.add(chart);
      listen(chart);
      update(chart);
      sizes.observe(chart);
    }
  };
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') dismiss();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (markOf(target) === null && !isTip(target)) dismiss();
  });
  document.addEventListener('chart:changed', () => {
    dismiss();
    enhance();
  });
  enhance();
}
