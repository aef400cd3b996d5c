import { fillTemplate, type TemplateValues } from '../text/fill-template.ts';
import { forgetCopies, offerCopies } from './copy-sentence.ts';
import { locale, markField, numberIn, problemIn, typedIn } from './number-field.ts';

/** Gives the number of a field by its name; NaN where it is empty. */
export type NumberOf = (name: string) => number;

/** What a page computes from the fields of its form. */
export interface Calculator {
  /** What is wrong with fields that are each a number, by name: the name of the sentence that says so. */
  readonly problems: (number: NumberOf) => Readonly<Record<string, string>>;
  /** Every text that depends on the fields; drawings and tables are made anew. */
  readonly results: (number: NumberOf) => TemplateValues;
  /** A reader chose another radio, which may bring other numbers. */
  readonly choose: (radio: HTMLInputElement, fields: readonly HTMLInputElement[]) => void;
}

const settled = 400;

/**
 * Runs a page that computes from what a reader types. What is no value is said beside its field, and nothing is
 * computed then. The state lives in the address, so that a link and the language switch carry it; an address that holds
 * anything else opens the page as it was built and says so.
 *
 * @param page - holds a form, places with `data-template` that are written anew, places with `data-when` that are shown
 *   where their text is not empty, and the sentences about problems as data of its own
 */
export function runCalculator(page: HTMLElement, form: HTMLFormElement, calculator: Calculator): void {
  const fields = [...form.querySelectorAll<HTMLInputElement>('[data-min]')];
  const radios = [...form.querySelectorAll<HTMLInputElement>('[type=radio]')];
  const number: NumberOf = (name) => {
    const field = fields.find((each) => each.name === name);
    return field === undefined ? NaN : numberIn(field);
  };
  let waiting: number | undefined;

  const problems = (): Readonly<Record<string, string>> => {
    const found = fields.flatMap((field) => {
      const problem = problemIn(field);
      return problem === null ? [] : [[field.name, problem] as const];
    });
    // Together, numbers can be wrong though each is one; a field is told the plainer reason.
    return { ...calculator.problems(number), ...Object.fromEntries(found) };
  };

  const write = (): string => {
    const wrong = problems();
    const sentences = fields.map((field) =>
      markField(field, page.dataset[wrong[field.name] ?? ''] ?? '', { least: page.dataset['least'] ?? '' }),
    );
    const first = sentences.find((sentence) => sentence !== '');
    page.toggleAttribute('data-wrong', first !== undefined);
    if (first !== undefined) return first;
    const texts = calculator.results(number);
    for (const place of page.querySelectorAll<HTMLElement>('[data-template]')) {
      const language = place.closest<HTMLElement>('[lang]')?.lang;
      place.textContent = fillTemplate(place.dataset['template'] ?? '', texts, language);
    }
    for (const place of page.querySelectorAll<HTMLElement>('[data-when]')) {
      place.hidden = texts[place.dataset['when'] ?? ''] === '';
    }
    return fillTemplate(page.dataset['announce'] ?? '', texts, locale);
  };

  /** What a field holds before anybody types: a radio may bring a number of its own. */
  const firstOf = (field: HTMLInputElement): string => {
    const brought = radios.find(({ checked, dataset }) => checked && dataset[field.name] !== undefined);
    return brought?.dataset[field.name] ?? field.defaultValue;
  };

  const search = (): string => {
    const set = new URLSearchParams();
    for (const { name, value, checked, defaultChecked } of radios) {
      if (checked && !defaultChecked) set.set(name, value);
    }
    for (const field of fields) {
      if (!field.hasAttribute('aria-invalid') && typedIn(field) !== firstOf(field))
        set.set(field.name, typedIn(field));
    }
    return set.size === 0 ? '' : `?${set.toString()}`;
  };

  const update = (byReader: boolean): void => {
    const said = write();
    const state = search();
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language')) link.search = state;
    const printed = document.querySelector<HTMLElement>('.site-footer .address');
    if (printed !== null) printed.textContent = `${printed.textContent.split('?')[0]?.trim() ?? ''}${state}`;
    forgetCopies(page);
    if (!byReader) return;
    // Somebody types many times a second: address and announcement wait until the hand rests.
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      if (location.search !== state)
        history.replaceState(null, '', location.pathname + state + location.hash);
      const status = page.querySelector('[data-said]');
      if (status !== null) status.textContent = said;
    }, settled);
  };

  const start = (): void => {
    form.reset();
    for (const field of fields) field.value = firstOf(field);
  };

  /** Takes from the address what the form could take from a reader; whether all of it could be taken. */
  const recall = (): boolean => {
    start();
    const asked = [...new URLSearchParams(location.search)];
    const names = asked.map(([name]) => name);
    let taken = new Set(names).size === names.length;
    for (const [name, value] of asked) {
      const radio = radios.find((each) => each.name === name && each.value === value);
      if (radio !== undefined) radio.checked = true;
    }
    for (const field of fields) field.value = firstOf(field);
    for (const [name, value] of asked) {
      const field = fields.find((each) => each.name === name);
      if (field !== undefined) field.value = value;
      else taken &&= radios.some((each) => each.name === name && each.value === value);
    }
    taken &&= Object.keys(problems()).length === 0;
    if (!taken) start();
    return taken;
  };

  if (!recall()) {
    const notice = page.querySelector<HTMLElement>('[data-bad-address]');
    if (notice !== null) notice.textContent = notice.dataset['badAddress'] ?? '';
  }
  offerCopies(page);
  update(false);
  form.addEventListener('input', ({ target }) => {
    const radio = radios.find((each) => each === target);
    if (radio !== undefined) calculator.choose(radio, fields);
    update(true);
  });
  form.addEventListener('reset', () => {
    setTimeout(() => {
      for (const field of fields) field.value = firstOf(field);
      update(true);
    });
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
}
