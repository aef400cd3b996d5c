/** A day of the calendar; January is 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The forms in which the styles want the day of access: in the words of a language, or in figures by a pattern. The last
 * is what JSON holds: texts until the day is known, then numbers.
 */
export type AccessedForm = 'ja' | 'en-GB' | 'en-US' | 'YYYY-MM-DD' | 'YYYY/MM/DD' | '"YYYY", "MM", "DD"';

const inWords = new Map<string, Intl.DateTimeFormat>();

/** A language's way to write a day, which takes far longer to make than to use. */
function wordsOf(language: string): Intl.DateTimeFormat {
  const made =
    inWords.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  inWords.set(language, made);
  return made;
}

/**
 * Writes the day of access as a style wants it.
 *
 * @param form - a language, or a pattern of figures
 * @param day - the day
 * @returns the day in words or figures
 * @example
 * ```ts
 * accessedText('en-US', { year: 2026, month: 11, day: 8 }) // 'November 8, 2026'
 * accessedText('YYYY-MM-DD', { year: 2026, month: 11, day: 8 }) // '2026-11-08'
 * ```
 */
export function accessedText(form: AccessedForm, { year, month, day }: Day): string {
  if (form.startsWith('"')) return [year, month, day].join(', ');
  const two = (part: number): string => String(part).padStart(2, '0');
  if (form.includes('Y'))
    return form.replace('YYYY', String(year)).replace('MM', two(month)).replace('DD', two(day));
  return wordsOf(form).format(Date.UTC(year, month - 1, day));
}
