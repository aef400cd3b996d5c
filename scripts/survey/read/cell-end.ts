import type { Buffer } from 'node:buffer';

export const lineBreak = 0x0a;
export const quotationMark = 0x22;
export const carriageReturn = 0x0d;
const space = 0x20;

/** What `cellEnd` says of a cell whose end is not among the bytes. */
export const unfinished = -1;
/** What `cellEnd` says of a cell that goes on after its closing quotation mark. */
const broken = -2;

/**
 * Finds the end of a cell, by the rules of RFC 4180: a cell that begins with a quotation mark ends after the next one
 * that is not written twice, and may hold delimiters and line breaks; in any other cell quotation marks mean nothing.
 * Spaces after the closing quotation mark are passed over.
 *
 * @param bytes - the bytes; entry `length` is 0
 * @param at - the first byte of the cell
 * @param length - how many bytes count
 * @param delimiter - the delimiter, as a byte
 * @returns the place of the delimiter or line break after the cell, `unfinished` or `broken`
 */
export function cellEnd(bytes: Buffer, at: number, length: number, delimiter: number): number {
  if (bytes[at] === quotationMark) return quotedCellEnd(bytes, at, length, delimiter);
  for (let end = at; ; end += 1) {
    const byte = bytes[end] as number;
    // Letters and digits come after the delimiters and the line break: one comparison passes them over.
    if (byte > delimiter && byte !== lineBreak) continue;
    if (byte === delimiter || byte === lineBreak) return end;
    if (end >= length) return unfinished;
  }
}

function quotedCellEnd(bytes: Buffer, at: number, length: number, delimiter: number): number {
  let end = at + 1;
  for (; end < length; end += 1) {
    if (bytes[end] !== quotationMark) continue;
    if (bytes[end + 1] !== quotationMark) break;
    end += 1;
  }
  if (end >= length) return unfinished;
  do end += 1;
  while (bytes[end] === space || bytes[end] === carriageReturn);
  if (end >= length) return unfinished;
  return bytes[end] === delimiter || bytes[end] === lineBreak ? end : broken;
}

/**
 * Where what stands in a cell ends, without the quotation mark or the carriage return after it.
 *
 * @param bytes - the bytes
 * @param start - the first byte of what stands in the cell
 * @param end - the place of the delimiter or line break after the cell
 * @param quoted - whether the cell stands in quotation marks
 */
export function contentEnd(bytes: Buffer, start: number, end: number, quoted: boolean): number {
  if (quoted) return bytes.lastIndexOf(quotationMark, end);
  const isReturned = bytes[end] === lineBreak && end > start && bytes[end - 1] === carriageReturn;
  return isReturned ? end - 1 : end;
}
