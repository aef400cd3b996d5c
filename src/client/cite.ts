/** Copies citations and the code for other sites. The day of access is today's, which nobody knew when the page was built. */
import { accessedText, type AccessedForm } from '../citations/accessed-text.ts';

/** An open page may outlast the day on which it was opened: this is done again whenever the day is about to be read. */
function fillDay(): void {
  const now = new Date();
  const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  for (const place of document.querySelectorAll<HTMLElement>('[data-accessed]')) {
    place.textContent = accessedText(place.dataset.accessed as AccessedForm, today);
  }
}

/**
 * Copies a citation; where the browser does not allow that, selects it. Says which. To share this with copy-sentence.ts
 * would put it into a file of its own, a request more on every page with figures.
 */
async function answer(button: HTMLElement, citation: Element, status: HTMLElement): Promise<void> {
  fillDay();
  let said = status.dataset.copied;
  try {
    await navigator.clipboard.writeText(citation.textContent);
  } catch {
    getSelection()?.selectAllChildren(citation);
    said = status.dataset.selected;
  }
  status.textContent = said?.replace('{format}', () => button.dataset.copy ?? '') ?? '';
}

for (const block of document.querySelectorAll('.cite, .embed')) {
  const status = block.querySelector<HTMLElement>('.cite-status');
  for (const entry of block.querySelectorAll('dd')) {
    const [citation, button] = [entry.querySelector('pre'), entry.querySelector('button')];
    if (!citation || !button || !status) continue;
    button.hidden = false;
    button.addEventListener('click', () => void answer(button, citation, status));
  }
  block.addEventListener('toggle', fillDay);
  window.addEventListener('beforeprint', fillDay);
}
