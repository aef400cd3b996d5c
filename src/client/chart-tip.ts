import { placeTip } from './place-tip.ts';

const tip = document.createElement('div');
tip.className = 'chart-tip';
tip.setAttribute('role', 'tooltip');
const more = document.createElement('div');
more.id = 'chart-tip-more';

let shownFor: SVGRectElement | null = null;

function addLines(element: HTMLElement, text: string): void {
  element.replaceChildren(
    ...text
      .split('\n')
      .filter(Boolean)
      .map((words) => {
        const line = document.createElement('div');
        line.textContent = words;
        return line;
      }),
  );
}

/** Moves by transform, which lays nothing out anew. */
function place(): void {
  const chart = tip.parentElement;
  if (shownFor === null || chart === null) return;
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const { left, top } = placeTip(shownFor.getBoundingClientRect(), tip.getBoundingClientRect(), {
    width,
    height,
  });
  const origin = chart.getBoundingClientRect();
  tip.style.transform = `translate(${Math.round(left - origin.left)}px, ${Math.round(top - origin.top)}px)`;
}

/** Shows what a mark says beside it: its name, and under it the role of the number and its ends. */
export function showTip(chart: HTMLElement, mark: SVGRectElement): void {
  if (shownFor === mark) return;
  hideTip();
  shownFor = mark;
  addLines(tip, mark.dataset.name ?? '');
  addLines(more, mark.dataset.more ?? '');
  tip.append(more);
  chart.append(tip);
  mark.setAttribute('aria-describedby', more.id);
  place();
  addEventListener('scroll', place, { passive: true });
  addEventListener('resize', place);
}

/** Scrolls as far as needed to have the tip in view. */
export function scrollToTip(): void {
  tip.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Takes the tip away. */
export function hideTip(): void {
  shownFor?.removeAttribute('aria-describedby');
  shownFor = null;
  tip.remove();
  removeEventListener('scroll', place);
  removeEventListener('resize', place);
}

/** Whether a pointer is on the tip. */
export function isTip(target: EventTarget | null): boolean {
  return target instanceof Node && tip.contains(target);
}

/** Whether a tip is in view. */
export function isTipShown(): boolean {
  return shownFor !== null;
}
