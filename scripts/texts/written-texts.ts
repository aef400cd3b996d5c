import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locale } from '../../src/schema/locale.ts';

/** A text of the site that was written by hand, and where it stands. */
export interface WrittenText {
  readonly place: string;
  readonly locale: Locale;
  readonly text: string;
}

const source = fileURLToPath(new URL('../../src/', import.meta.url));

/** A file of `src`, read as JSON. */
export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(source, file), 'utf8'));
}

/** The files of a folder of `src/content`, relative to `src`. */
export function contentFiles(folder = ''): string[] {
  const root = join('content', folder);
  const files = readdirSync(join(source, root), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file) => join(root, file))
    .sort();
}

/** Every text of the message files and of the content, in both languages. */
export function writtenTexts(): WrittenText[] {
  return [
    ...(['ja', 'en'] as const).flatMap((locale) => {
      const messages = readJson(`i18n/${locale}.json`) as Record<string, string>;
      return Object.entries(messages).map(([key, text]) => ({
        place: `i18n/${locale}.json ${key}`,
        locale,
        text,
      }));
    }),
    ...contentFiles().flatMap((file) => localisedTexts(readJson(file), file)),
  ];
}

/** The texts of a content file: what stands under `ja` and `en`. */
function localisedTexts(value: unknown, place: string): WrittenText[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if ((key === 'ja' || key === 'en') && typeof inner === 'string')
      return [{ place, locale: key, text: inner }];
    return localisedTexts(inner, `${place} ${key}`);
  });
}
