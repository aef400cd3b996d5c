/**
 * Copies the code above a button; where a browser does not allow that, selects it. To share this with copy-sentence.ts
 * would put it into a file of its own, a request more on both pages.
 */
async function copy(code: HTMLElement, button: HTMLElement, said: HTMLElement): Promise<void> {
  let answer = button.dataset['copied'];
  try {
    await navigator.clipboard.writeText(code.textContent);
  } catch {
    getSelection()?.selectAllChildren(code);
    answer = button.dataset['selected'];
  }
  said.textContent = answer ?? '';
}

for (const button of document.querySelectorAll<HTMLButtonElement>('.snippet button')) {
  const snippet = button.closest('.snippet');
  const code = snippet?.querySelector('code');
  const said = snippet?.querySelector<HTMLElement>('[role=status]');
  if (!code || !said) continue;
  button.hidden = false;
  button.addEventListener('click', () => void copy(code, button, said));
}
