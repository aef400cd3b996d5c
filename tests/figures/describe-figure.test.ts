import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { describeFigure } from '../../src/figures/describe-figure.ts';
import { placeText, sectionText } from '../../src/text/place-text.ts';
import { cellEndsText, cellValueText } from '../../src/figures/value-text.ts';
import { plainText, type Segment } from '../../src/text/segments.ts';

const evidence = readEvidence();

function described(id: string, locale: 'ja' | 'en'): Segment[] {
  const figure = evidence.figure(id);
  return describeFigure(evidence, evidence.table(figure.table ?? id), figure.form, locale);
}

describe('describeFigure', () => {
  test('says every value of a pair with what it stands for', () => {
    const text = plainText(described('fig-05', 'ja'));
    const pairs = evidence.table('fig-05').cells;
    expect(pairs).toHaveLength(4);
    for (const { categoryLabel, seriesLabel, estimate } of pairs) {
      const sentence = text
        .split('。')
        .find((part) => part.includes(`${((estimate ?? 0) * 100).toFixed(0)}%`));
      expect(sentence).toContain(categoryLabel.ja);
      expect(sentence).toContain(seriesLabel.ja);
    }
    expect(text).not.toContain('最も大きい');
  });

  test('names the largest and the smallest of three or more printed values', () => {
    const text = plainText(described('sec-one-size-classes', 'en'));
    expect(text).toMatch(/Largest: Large[^.]*26%/);
    expect(text).toMatch(/Smallest: Small[^.]*9%/);
  });

  test('gathers the values whose answer is not known, and ranks none of them', () => {
    const text = plainText(described('fig-03', 'ja'));
    expect(text).toMatch(/不明な値：.*17%/);
    expect(text).toContain('、');
  });

  const withTable = evidence.all.figures.filter(({ table }) => table !== null).map(({ id }) => id);
  test.each(withTable)(
    '%s: every number is traced to a cell, and both languages say the same cells',
    (id) => {
      const references = (locale: 'ja' | 'en') =>
        described(id, locale).flatMap((part) => (typeof part === 'string' ? [] : [part.reference]));
      expect(references('en')).toEqual(references('ja'));
      for (const part of described(id, 'ja')) {
        if (typeof part === 'string') expect(part.normalize('NFKC')).not.toMatch(/\d/);
        else expect(() => evidence.cell(part.reference.replace('cell:', ''))).not.toThrow();
      }
    },
  );
});

describe('cellValueText and cellEndsText', () => {
  const cell = (id: string) => evidence.cell(id);

  test('a number where it was printed, the words where it is approximate', () => {
    expect(cellValueText(evidence, cell('fig-05/commercialised-exploring'), 'ja')).toBe('67%');
    expect(cellEndsText(cell('fig-05/commercialised-exploring'), 'ja')).toBe('66.5～67.5%');
  });

  test('what is not published is said, never shown as zero', () => {
    const unpublished = evidence.all.tables
      .flatMap(({ cells }) => cells)
      .filter(({ status }) => status === 'notPublished');
    expect(unpublished.length).toBeGreaterThan(0);
    for (const each of unpublished.filter(({ rank }) => rank === null)) {
      expect(cellValueText(evidence, each, 'ja')).toBe('文字に残っていない');
      expect(cellEndsText(each, 'ja')).toBeNull();
    }
  });
});

describe('placeText', () => {
  test('names chapter and part in the way of each language', () => {
    expect(sectionText('5(2)', 'ja')).toBe('第5章(2)');
    expect(sectionText('5(2)', 'en')).toBe('Section 5(2)');
    expect(sectionText('1', 'ja')).toBe('第1章');
  });

  test('names figure and footnote where the statement stands in them', () => {
    const inFootnote = evidence.statement('germany-product-innovation');
    expect(placeText(inFootnote, null, 'ja')).toBe('第1章、脚注5');
    const inFigure = evidence.statement('grounds-value-first');
    expect(placeText(inFigure, '図表3', 'ja')).toBe('第5章(1)、図表3の中（根拠は脚注11）');
    expect(placeText(evidence.statement('need-felt'), null, 'en')).toBe('Section 1 (source in footnote 2)');
  });
});
