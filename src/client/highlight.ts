/** Everything in the text of the page that is said of a number of the data. */
const mention = '.traced[data-ref]';

function setActive(elements: Iterable<Element>): void {
  for (const element of elements) element.classList.add('is-active');
}

/**
 * Marks a value of a chart and the places in the text that speak of it; what was marked before no longer is.
 *
 * @param cell - of the marks; null for none
 * @param references - of the text, `st:active`
 */
export function highlight(cell: string | null, references: readonly string[]): void {
  for (const element of document.querySelectorAll('.is-active')) element.classList.remove('is-active');
  if (cell !== null) setActive(document.querySelectorAll(`[data-mark="${CSS.escape(cell)}"]`));
  const mentions = [...document.querySelectorAll<HTMLElement>(mention)];
  setActive(mentions.filter(({ dataset }) => references.includes(dataset.ref ?? '')));
}

/** Marks the values that the text speaks of where the reader points at. */
function highlightMarks({ target }: Event): void {
  const pointed = target instanceof Element ? target.closest<HTMLElement>(mention) : null;
  if (pointed === null) return;
  const reference = pointed.dataset.ref ?? '';
  const marks = [...document.querySelectorAll<SVGElement>('[data-mark]')].filter((mark) =>
    mark.dataset.refs?.split(' ').includes(reference),
  );
  if (marks.length > 0) setActive([pointed, ...marks]);
}

function forgetMarks({ target }: Event): void {
  if (target instanceof Element && target.closest(mention) !== null) highlight(null, []);
}

/** Lets a number in the text show its mark in the chart. */
export function linkMentions(): void {
  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, highlightMarks);
  for (const type of ['pointerout', 'focusout']) document.addEventListener(type, forgetMarks);
}
