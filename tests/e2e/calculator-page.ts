import type { Page } from '@playwright/test';
import { expect } from './site-test.ts';

/** Something typed into a field that cannot be taken, and what the page says of it. */
export interface Refusal {
  readonly name: string;
  readonly typed: string;
  readonly said: string;
  readonly query?: string;
}

/** What the page shows of a field and in place of its results. */
interface State {
  readonly isInvalid: boolean;
  readonly said: string | undefined;
  readonly results: number;
  readonly instead: number;
}

/** Types each of these and then what the field held before: what the page shows at first, with each, and after each. */
const statesOf = (page: Page, ids: string, refusals: readonly Refusal[]): Promise<State[]> =>
  page.evaluate(
    ({ start, asked }) => {
      const seen = (selector: string): number =>
        [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility()).length;
      return asked.flatMap(({ name, typed }) => {
        const field = document.querySelector<HTMLInputElement>(`#${start}-${name}`);
        if (field === null) throw new Error(`no field ${name}`);
        return [typed, field.value].map((value) => {
          field.value = value;
          field.dispatchEvent(new Event('input', { bubbles: true }));
          const described = field.getAttribute('aria-describedby') ?? '';
          return {
            isInvalid: field.getAttribute('aria-invalid') === 'true',
            said: document.getElementById(described)?.textContent,
            results: seen('.calculator-result, .chart, .curve-table, .sampling-table, .sentence'),
            instead: seen('.calculator-none'),
          };
        });
      });
    },
    { start: ids, asked: refusals },
  );

/** Types each of these: it is said beside its field and nothing is shown, until the field holds a number again. */
export async function expectRefusals(
  page: Page,
  path: string,
  ids: string,
  refusals: readonly Refusal[],
): Promise<void> {
  for (const [query, asked] of Map.groupBy(refusals, ({ query: own = '' }) => own)) {
    await page.goto(path + query);
    const states = await statesOf(page, ids, asked);
    const all = states[1]?.results ?? 0;
    expect(all).toBeGreaterThan(3);
    const wanted = asked.flatMap(({ said }) => [
      { isInvalid: true, said, results: 0, instead: 1 },
      { isInvalid: false, said: '', results: all, instead: 0 },
    ]);
    expect(states).toEqual(wanted);
  }
}

/** Sets fields, as a reader would one after another, and reads every text that depends on them by its name. */
export function compute(
  page: Page,
  ids: string,
  values: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  return page.evaluate(
    ({ start, typed }) => {
      for (const [name, value] of Object.entries(typed)) {
        const input = document.querySelector<HTMLInputElement>(`#${start}-${name}`);
        if (input === null) throw new Error(`no field ${name}`);
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
      const places = [...document.querySelectorAll<HTMLElement>('.calculator-result [data-template]')];
      const name = ({ dataset }: HTMLElement): string => /\{(\w+)/.exec(dataset['template'] ?? '')?.[1] ?? '';
      return Object.fromEntries(places.map((place) => [name(place), place.textContent]));
    },
    { start: ids, typed: values },
  );
}
