/**
 * Writes a text so that Markdown shows it as it is: no heading, list, link, picture, table or HTML comes of it. Line
 * breaks stay line breaks. Reference: CommonMark 0.31.2, sections 2.4 and 6.7.
 *
 * @param text - a text, which may hold anything
 * @example
 * ```ts
 * escapeMarkdown('# <b>*a*') // '\\# \\<b\\>\\*a\\*'
 * escapeMarkdown('1. a\n- b') // '1\\. a\\\n\\- b'
 * ```
 */
export function escapeMarkdown(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.replaceAll(/[\\`*_{}[\]<>|~#&!$^]/g, '\\$&').replace(/^(\d*)([-+=.)])/, '$1\\$2'))
    .join('\\\n');
}
