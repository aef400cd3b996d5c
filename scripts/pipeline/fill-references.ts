import type { Locale } from '../../src/schema/locale.ts';
import { findReferences, type Reference } from '../../src/schema/reference.ts';
import type { Findings } from './evidence.ts';
import { printNumber } from './print-number.ts';

/**
 * Makes a function that replaces the placeholders of a text by plain words, for the downloads: whoever opens a
 * CSV has no site to resolve `{st:active}`.
 *
 * @param findings - what the references refer to
 * @returns a function of a text and its language; a count of the site itself stays a placeholder
 */
export function fillReferences(findings: Findings): (text: string, locale: Locale) => string {
  const words = new Map<string, (locale: Locale) => string>();
  for (const { id, wording } of findings.statements) words.set(`st:${id}`, (locale) => wording[locale]);
  for (const { id, estimate, unit, decimals } of findings.derived) {
    words.set(`dv:${id}`, () => printNumber(estimate, unit, decimals));
  }
  for (const { id, text, unit } of findings.facts)
    words.set(`fact:${id}`, () => (unit === 'percent' ? `${text}%` : text));
  for (const { id, title } of findings.figures) words.set(`fig:${id}`, (locale) => title[locale]);
  for (const { id, title, year } of findings.sources) {
    words.set(`src:${id}`, (locale) => title[locale]);
    words.set(`year:${id}`, () => String(year));
  }
  for (const { id, label } of findings.terms) words.set(`term:${id}`, (locale) => label[locale]);
  for (const { id, label } of findings.universes) words.set(`un:${id}`, (locale) => label[locale]);
  for (const { id, ja, en } of findings.names)
    words.set(`nm:${id}`, (locale) => (locale === 'ja' ? ja : (en ?? ja)));
  for (const { id, term } of findings.glossary) words.set(`gl:${id}`, (locale) => term[locale]);
  for (const { id, title } of findings.cases) words.set(`case:${id}`, (locale) => title[locale]);
  for (const { id, wording } of findings.passages) words.set(`ps:${id}`, (locale) => wording[locale]);
  for (const { id, verdict } of findings.reconciliations) words.set(`rc:${id}`, () => verdict);
  for (const { id, cells } of findings.tables) {
    for (const { cell, statement } of cells) {
      const word = statement === null ? undefined : words.get(`st:${statement}`);
      if (word !== undefined) words.set(`cell:${id}/${cell}`, word);
    }
  }
  // A label may itself refer to a fact, so what is filled in is filled again; the depth keeps a circle finite.
  const fill = (text: string, locale: Locale, depth: number): string =>
    findReferences(text).reduce((filled, reference) => {
      const word = words.get(key(reference))?.(locale);
      return word === undefined
        ? filled
        : filled.replace(reference.text, () => (depth > 0 ? fill(word, locale, depth - 1) : word));
    }, text);
  return (text, locale) => fill(text, locale, 3);
}

function key({ kind, id }: Reference): string {
  return `${kind}:${id}`;
}
