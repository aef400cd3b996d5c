import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import type { Localised } from '../../src/schema/locale.ts';
import { plainText, segments } from '../../src/text/segments.ts';
import { contentFiles, readJson, writtenTexts } from '../../scripts/texts/written-texts.ts';

interface FigureContent {
  readonly message: Localised;
  readonly focus?: string;
}

const evidence = readEvidence();
const files = contentFiles('figures');
const figures = files.map((file) => ({ id: basename(file, '.json'), ...(readJson(file) as FigureContent) }));

/** The width of a text in full-width characters, as a Japanese reader counts: a Latin letter or digit is half. */
function fullWidth(text: string): number {
  return Array.from(text).reduce(
    (sum, character) => sum + (/[\p{sc=Latin}\d !-~]/u.test(character) ? 0.5 : 1),
    0,
  );
}

test('every figure of the data has a text, and every text a figure', () => {
  expect(figures.map(({ id }) => id).sort()).toEqual(evidence.all.figures.map(({ id }) => id).sort());
});

describe.each(figures)('$id', ({ id, message, focus }) => {
  test('has a Japanese message of at most 40 characters, numbers filled in', () => {
    const filled = plainText(segments(evidence, message.ja, 'ja'));
    expect(fullWidth(filled)).toBeLessThanOrEqual(40);
    expect(filled).not.toMatch(/[{}]|。$/);
  });

  test('has an English message of at most 12 words, numbers filled in', () => {
    const filled = plainText(segments(evidence, message.en, 'en'));
    expect(filled.split(/\s+/).length).toBeLessThanOrEqual(12);
    expect(filled).not.toMatch(/[{}]|\.$/);
  });

  test('has its focus, where it has one, on something that its chart shows', () => {
    const { table } = evidence.figure(id);
    const cells = table === null ? [] : evidence.table(table).cells;
    const shown = cells.flatMap(({ series, category }) => [series, category]);
    expect(shown).toEqual(focus === undefined ? shown : expect.arrayContaining([focus]));
  });
});

test.each(writtenTexts().filter(({ place }) => place.startsWith('content')))(
  '$place ($locale) refers only to what exists',
  ({ text, locale }) => {
    const filled = plainText(segments(evidence, text, locale));
    expect(filled).not.toMatch(/[{}]/);
  },
);
