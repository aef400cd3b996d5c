import { message } from '../../i18n/messages.ts';
import type { Locale } from '../../schema/locale.ts';

const problems = ['empty', 'number', 'whole', 'range'] as const;

/** The sentences that every calculating page says about its fields, as data attributes. */
export const problemData = (locale: Locale): Readonly<Record<string, string>> =>
  Object.fromEntries(
    problems.map((problem) => [`data-${problem}`, message(locale, `calculator.problem.${problem}`)]),
  );
