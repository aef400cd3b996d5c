import type { Locale } from '../schema/locale.ts';
import { formatNumber } from './format-number.ts';

const kilobyte = 1024;

/**
 * Writes the size of a file as file managers do: a kilobyte has 1,024 bytes.
 *
 * @param bytes - a whole number
 * @param locale - the language
 * @returns the size, with one decimal where it is small
 * @example
 * ```ts
 * formatBytes(588, 'en') // '588 B'
 * formatBytes(1288, 'ja') // '1.3 KB'
 * formatBytes(33498, 'en') // '33 KB'
 * formatBytes(5_400_000, 'en') // '5.1 MB'
 * ```
 */
export function formatBytes(bytes: number, locale: Locale): string {
  if (bytes < kilobyte) return `${formatNumber(bytes, 0, locale)} B`;
  const kilobytes = bytes / kilobyte;
  const [size, unit] = kilobytes < kilobyte ? [kilobytes, 'KB'] : [kilobytes / kilobyte, 'MB'];
  return `${formatNumber(size, size < 10 ? 1 : 0, locale)} ${unit}`;
}
