/** The fields that dropped files are put into. */
export interface DropFields {
  readonly form: HTMLFormElement;
  readonly answers: HTMLInputElement;
  readonly codebook: HTMLInputElement;
}

/**
 * Puts files that are dropped anywhere on the page into the two fields, by their endings: a file dropped beside the form
 * would otherwise take the place of the page.
 *
 * @param fields - the form and its fields
 * @param refuse - is called where more was dropped than the fields hold
 */
export function takeDropped({ form, answers, codebook }: DropFields, refuse: () => void): void {
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    form.classList.add('is-over');
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) form.classList.remove('is-over');
  });
  document.addEventListener('drop', (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    form.classList.remove('is-over');
    const books = files.filter(({ name }) => name.toLowerCase().endsWith('.json'));
    const others = files.filter((file) => !books.includes(file));
    if (books.length > 1 || others.length > 1) {
      refuse();
      return;
    }
    put(answers, others[0]);
    put(codebook, books[0]);
  });
}

function put(field: HTMLInputElement, file: File | undefined): void {
  if (file === undefined) return;
  const list = new DataTransfer();
  list.items.add(file);
  field.files = list.files;
}
