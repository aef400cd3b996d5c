import { exactNumber } from '../format/exact-number.ts';
import type { Locale } from '../schema/locale.ts';
import { fillTemplate, type TemplateValues } from '../text/fill-template.ts';

/** The language of the page. */
export const locale = document.documentElement.lang as Locale;

/** What somebody typed, in half-width characters; a whole number may group its digits. */
export function typedIn({ value, dataset }: HTMLInputElement): string {
  const plain = value.normalize('NFKC').trim();
  return dataset['whole'] !== undefined && /^\d{1,3}(?:,\d{3})+$/.test(plain)
    ? plain.replaceAll(',', '')
    : plain;
}

/** The number that a field stands for; NaN where it is empty or none. */
export function numberIn(field: HTMLInputElement): number {
  const typed = typedIn(field);
  return typed === '' ? NaN : Number(typed) / Number(field.dataset['scale']);
}

/** Why a field cannot be taken, by the name of the sentence that says so; null where it can. */
export function problemIn(field: HTMLInputElement): string | null {
  const { min, max, whole, optional } = field.dataset;
  const typed = typedIn(field);
  if (typed === '') return optional === undefined ? 'empty' : null;
  if (!/^[-−]?(?:\d+\.?\d*|\.\d+)$/.test(typed)) return 'number';
  if (!(Number(typed) >= Number(min) && Number(typed) <= Number(max))) return 'range';
  return whole !== undefined && !Number.isInteger(Number(typed)) ? 'whole' : null;
}

/** Says beside a field what is wrong with it, or nothing; the sentence is returned. */
export function markField(field: HTMLInputElement, template: string, values: TemplateValues): string {
  const { min, max } = field.dataset;
  const limits = { low: exactNumber(Number(min), 3, locale), high: exactNumber(Number(max), 3, locale) };
  const sentence = fillTemplate(template, { ...values, ...limits });
  const place = document.getElementById(`${field.id}-problem`);
  if (place !== null && place.textContent !== sentence) place.textContent = sentence;
  if (sentence === '') field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
  return sentence;
}
