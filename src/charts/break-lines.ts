import { plainText } from './plain-text.ts';
import { textWidth } from './text-width.ts';

/** A place where a line may end without a space: the zero-width space that phrase breaking puts between phrases. */
export const breakMark = '\u200B';

const mayNotStart =
  /^[、。，．・：；！？）」』】〕〉》”’々〻ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;!?)\]}%％\p{M}\p{Cf}]/u;
const mayNotEnd = /[（「『【〔〈《“‘([{]$/u;

/** Text up to the next space, break mark or opening bracket. */
const unit = /[（「『【]*[^ \u200B（「『【]*[ \u200B]*/gu;

const pieces = (text: string): string[] => (text.match(unit) ?? []).filter((piece) => piece !== '');

const visible = (line: string): string => line.replaceAll(breakMark, '').trimEnd();

const characters = (piece: string): string[] => {
  const parts: string[] = [];
  for (const character of piece) {
    const last = parts.at(-1);
    if (last !== undefined && (mayNotStart.test(character) || mayNotEnd.test(last))) {
      parts[parts.length - 1] = last + character;
    } else parts.push(character);
  }
  return parts;
};

const fill = (parts: readonly string[], fits: (line: string) => boolean): string[] => {
  const lines: string[] = [];
  let line = '';
  const add = (part: string): void => {
    if (line !== '' && !fits(line + part)) {
      lines.push(visible(line));
      line = part;
    } else line += part;
  };
  for (const part of parts) {
    if (fits(part)) add(part);
    else for (const character of characters(part)) add(character);
  }
  if (visible(line) !== '') lines.push(visible(line));
  return lines;
};

const depth = (text: string): number =>
  (text.match(/[（(]/gu)?.length ?? 0) - (text.match(/[）)]/gu)?.length ?? 0);

/** Joins the pieces of a remark in brackets, unless it is wider than a line. */
const joinRemarks = (parts: readonly string[], fits: (line: string) => boolean): string[] => {
  const joined: string[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? '';
    let end = index + 1;
    let remark = part;
    while (depth(remark) > 0 && end < parts.length) {
      remark += parts[end] ?? '';
      end += 1;
    }
    const whole = end > index + 1 && depth(remark) <= 0 && fits(remark);
    joined.push(whole ? remark : part);
    if (whole) index = end - 1;
  }
  return joined;
};

const broken = (text: string, width: number, size: number, bold: boolean): readonly string[] => {
  const within = (limit: number) => (line: string) => textWidth(visible(line), size, bold) <= limit;
  const parts = joinRemarks(pieces(plainText(text)), within(width));
  const longest = fill(parts, within(width));
  const total = longest.reduce((sum, line) => sum + textWidth(line, size, bold), 0);
  for (let limit = Math.ceil(total / longest.length); limit < width; limit += 2) {
    if (!parts.every(within(limit))) continue;
    const evened = fill(parts, within(limit));
    if (evened.length === longest.length) return evened;
  }
  return longest;
};

// The same label stands in many drawings, and to even out its lines takes many tries.
const known = new Map<string, readonly string[]>();

/**
 * Breaks a label into lines: at spaces, at break marks and before brackets; inside a remark in brackets or a phrase
 * only where it is wider than a line, and then never before a closing mark. The lines are evened out, so that none
 * holds a last stray character.
 *
 * @param text - the label; Japanese carries a `breakMark` between its phrases
 * @param width - the longest line allowed, in pixels
 * @param size - font size in pixels
 * @param bold - whether the weight is 700
 * @returns the lines, without break marks; none for a blank text
 * @example
 * ```ts
 * breakLines('one two three', 60, 14) // ['one two', 'three']
 * ```
 */
export const breakLines = (text: string, width: number, size: number, bold = false): readonly string[] => {
  const asked = `${width} ${size} ${bold} ${text}`;
  const lines = known.get(asked) ?? broken(text, width, size, bold);
  known.set(asked, lines);
  return lines;
};
