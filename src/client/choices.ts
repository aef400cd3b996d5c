/** The choices that a form makes, by the name of their controls and in the order of the controls. */
export type Choices = ReadonlyMap<string, string>;

/** What a form chooses now. */
export function choicesOf(form: HTMLFormElement): Choices {
  const pairs = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return new Map(pairs);
}

/** Takes from an address the values that the form's controls offer; anything else is left out. */
export function recallChoices(form: HTMLFormElement, search: string): void {
  for (const [name, value] of new URLSearchParams(search)) {
    const control = form.elements.namedItem(name);
    // A list of radios ignores a value that none of them has.
    if (control instanceof RadioNodeList) control.value = value;
    if (
      control instanceof HTMLSelectElement &&
      [...control.options].some((option) => option.value === value)
    ) {
      control.value = value;
    }
  }
}

/**
 * Writes choices into the search of an address: what is as it was at first stays out, and parameters of others stay.
 *
 * @param search - as it is now
 * @param choices - of one form
 * @param first - what the same form chose before anyone touched it
 * @returns the new search, empty or starting with a question mark
 */
export function rememberChoices(search: string, choices: Choices, first: Choices): string {
  const parameters = new URLSearchParams(search);
  for (const [name, value] of choices) {
    if (value === first.get(name)) parameters.delete(name);
    else parameters.set(name, value);
  }
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}

/**
 * Fills the places of an address with choices.
 *
 * @param address - with `{variant}` for the key of the variant and `{name}` for the choice of that name
 */
export function fillAddress(address: string, choices: Choices): string {
  return address.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const value = name === 'variant' ? variantKey(choices) : choices.get(name);
    return value === undefined ? place : encodeURIComponent(value);
  });
}

/** The key of the variant that the choices ask for. */
export function variantKey(choices: Choices): string {
  return [...choices.values()].join('.');
}
