/** A day of the calendar; January is 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The forms in which the styles want the day of access. */
export type AccessedForm = 'ja' | 'en' | 'us' | 'iso' | 'slashes' | 'parts';

const places: Readonly<Record<AccessedForm, string>> = {
  ja: '○年○月○日',
  en: '[day of access]',
  us: '[day of access]',
  iso: 'YYYY-MM-DD',
  slashes: 'YYYY/MM/DD',
  parts: '"YYYY", "MM", "DD"',
};

/**
 * Writes the day of access as a style wants it.
 *
 * @param form - `ja` in Japanese, `en` in British and `us` in American order, `iso` by ISO 8601, `slashes` as in RIS,
 *   `parts` as in the date of a CSL-JSON item
 * @param day - the day; null leaves a place to be filled in
 * @returns the day in words or figures, or the place for it
 * @example
 * ```ts
 * accessedText('us', { year: 2026, month: 11, day: 8 }) // 'November 8, 2026'
 * accessedText('iso', { year: 2026, month: 11, day: 8 }) // '2026-11-08'
 * accessedText('ja', null) // '○年○月○日'
 * ```
 */
export function accessedText(form: AccessedForm, day: Day | null): string {
  if (day === null) return places[form];
  const figures = [day.year, day.month, day.day].map((part) => String(part).padStart(2, '0'));
  switch (form) {
    case 'iso':
      return figures.join('-');
    case 'slashes':
      return figures.join('/');
    case 'parts':
      return `${day.year}, ${day.month}, ${day.day}`;
    default: {
      const locale = { ja: 'ja', en: 'en-GB', us: 'en-US' }[form];
      const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
      return format.format(Date.UTC(day.year, day.month - 1, day.day));
    }
  }
}
