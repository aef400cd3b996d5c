import { onOneLine } from './on-one-line.ts';

const escapes: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  // BibTeX counts a brace even behind a backslash.
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

/**
 * Makes a text safe inside the braces of BibTeX; a line break or a control character becomes a space.
 *
 * @param text - a label, which may hold anything
 * @example
 * ```ts
 * escapeBibtex('50% of {all}') // '50\\% of \\textbraceleft{}all\\textbraceright{}'
 * ```
 */
export function escapeBibtex(text: string): string {
  return onOneLine(text)
    .replaceAll(/[\\{}~^]/g, (sign) => escapes[sign] ?? sign)
    .replaceAll(/[&%$#_]/g, String.raw`\$&`);
}
