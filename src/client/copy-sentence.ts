/** Copies the sentence beside a button; where a browser does not let us, the sentence is selected for the reader. */
async function copy(sentence: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(sentence.textContent);
    return true;
  } catch {
    getSelection()?.selectAllChildren(sentence);
    return false;
  }
}

/** Shows the buttons that copy, which nothing could answer without a script, and lets them answer. */
export function offerCopies(page: HTMLElement): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const sentence = document.getElementById(button.dataset['copy'] ?? '');
    const said = button.nextElementSibling;
    if (sentence === null || said === null) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      void copy(sentence).then((copied) => {
        said.textContent = (copied ? button.dataset['copied'] : button.dataset['selected']) ?? '';
      });
    });
  }
}

/** What was copied is no longer what stands there. */
export function forgetCopies(page: HTMLElement): void {
  for (const button of page.querySelectorAll('[data-copy]')) {
    if (button.nextElementSibling !== null) button.nextElementSibling.textContent = '';
  }
}
