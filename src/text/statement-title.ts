import { filledMessage } from '../i18n/messages.ts';
import type { Locale } from '../schema/locale.ts';
import type { Statement } from '../schema/statement.ts';
import { displayWording } from './display-wording.ts';
import { inEachLanguage } from './in-each-language.ts';
import { quoteWording } from './quote-wording.ts';

/** What the page of a statement is called: the words of the report, and of what they are said; may hold references. */
export function statementTitle({ wording, gloss }: Statement, locale: Locale): string {
  const shown = inEachLanguage((language) => displayWording(wording[language]));
  return filledMessage(locale, 'statement.pageTitle', {
    wording: quoteWording(shown, locale),
    gloss: gloss[locale],
  });
}
