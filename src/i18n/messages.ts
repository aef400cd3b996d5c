import type { Locale } from '../schema/locale.ts';
import descriptions from './descriptions.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };

/** A key of the site's texts; both languages and the descriptions have exactly the same keys. */
export type MessageKey = keyof typeof ja;

type Messages = Readonly<Record<string, string>>;

/**
 * Finds what keeps two message files from having the same keys.
 *
 * @param reference - the messages whose keys count
 * @param other - the messages that must have the same keys
 * @param name - the name of the other file, for the problem's text
 * @returns one line per missing, extra or empty key; empty where all is well
 * @example
 * ```ts
 * compareKeys({ a: 'x' }, { b: 'y' }, 'en.json') // ['en.json: missing key a', 'en.json: extra key b']
 * ```
 */
export function compareKeys(reference: Messages, other: Messages, name: string): string[] {
  return [
    ...Object.keys(reference).flatMap((key) =>
      Object.hasOwn(other, key) ? [] : [`${name}: missing key ${key}`],
    ),
    ...Object.keys(other).flatMap((key) =>
      Object.hasOwn(reference, key) ? [] : [`${name}: extra key ${key}`],
    ),
    ...Object.entries(other).flatMap(([key, text]) =>
      text.trim() === '' ? [`${name}: empty text ${key}`] : [],
    ),
  ];
}

const problems = [...compareKeys(ja, en, 'en.json'), ...compareKeys(ja, descriptions, 'descriptions.json')];
if (problems.length > 0) {
  throw new Error(`The message files disagree:\n${problems.join('\n')}\nGive every key a text in each file.`);
}

const messages: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = { ja, en };

/**
 * Gives a text of the site in one language, with its placeholders unfilled.
 *
 * @param locale - the language
 * @param key - the text's key
 * @returns the text as written in the message file
 * @example
 * ```ts
 * message('en', 'figure.number') // 'Figure {number}'
 * ```
 */
export function message(locale: Locale, key: MessageKey): string {
  return messages[locale][key];
}

/**
 * Gives a text with `{name}` parameters filled in; evidence references such as `{st:active}` stay as they are.
 *
 * @param locale - the language
 * @param key - the text's key
 * @param parameters - a text for every parameter of the message
 * @returns the filled text
 * @throws Error where the message has a parameter that was not given
 * @example
 * ```ts
 * filledMessage('ja', 'figure.number', { number: '5' }) // '図表5'
 * ```
 */
export function filledMessage(
  locale: Locale,
  key: MessageKey,
  parameters: Readonly<Record<string, string>>,
): string {
  return message(locale, key).replaceAll(/\{([a-z][A-Za-z]*)\}/g, (whole, name: string) => {
    const value = parameters[name];
    if (value === undefined)
      throw new Error(`filledMessage requires a value for every parameter of ${key}: ${whole}`);
    return value;
  });
}
