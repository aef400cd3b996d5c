import { describe, expect, test } from 'vitest';
import { exactNumber, perCent } from '../../src/format/exact-number.ts';
import { message } from '../../src/i18n/messages.ts';
import type { Locale } from '../../src/schema/locale.ts';
import { evaluationTexts } from '../../src/text/evaluation-texts.ts';
import { fillTemplate } from '../../src/text/fill-template.ts';
import { powerView } from '../../src/text/power-view.ts';
import { samplingTexts, type SamplingWords } from '../../src/text/sampling-texts.ts';

const wordsOf = (locale: Locale): SamplingWords => ({
  sentence: message(locale, 'sampling.sentence'),
  census: message(locale, 'sampling.sentenceCensus'),
  simple: message(locale, 'sampling.assume.simple'),
  design: message(locale, 'sampling.assume.design'),
  endless: message(locale, 'sampling.assume.endless'),
  finite: message(locale, 'sampling.assume.finite'),
  joint: message(locale, 'describe.separator'),
});
const words = { ja: wordsOf('ja'), en: wordsOf('en') };
const simple = { n: 1011, population: Infinity, designEffect: 1 };

describe('fillTemplate', () => {
  test('takes what belongs to the language first, and leaves no place unfilled', () => {
    const values = { name: 'plain', 'name.ja': '和文', other: '{name}' };
    expect(fillTemplate('{name}|{other}|{none}', values, 'ja')).toBe('和文|{name}|');
    expect(fillTemplate('{name}', values, 'en')).toBe('plain');
  });
});

describe('numbers', () => {
  test('have the decimals that they have, and a per cent is rounded as a decimal number', () => {
    expect(exactNumber(1234.5678, 3, 'ja')).toBe('1,234.568');
    expect(exactNumber(2, 3, 'en')).toBe('2');
    expect(perCent(0.00285, 1, 'en')).toBe('0.3');
    expect(perCent(0.145, 0, 'ja')).toBe('15');
    expect(perCent(0.44, 0, 'ja', 3)).toBe('44');
  });

  test('are the same in both languages, so that one set fills both sentences', () => {
    for (const value of [0.5, 12, 1011, 112518.25])
      expect(exactNumber(value, 3, 'ja')).toBe(exactNumber(value, 3, 'en'));
  });
});

describe('the sentence on sampling error', () => {
  test('states size, result, level, error, z, assumptions and both intervals', () => {
    const texts = samplingTexts(0.5, simple, 0.95, 'ja', words);
    expect(texts['sentence.ja']).toBe(
      '回答者数1,011、回答の割合50%のとき、標本誤差は信頼度95%で±3.1ポイントである（単純無作為抽出を仮定、母集団は無限とみなす、z＝1.960）。95%信頼区間は、ウィルソンの方法で46.9～53.1%、正確な方法（クロッパー・ピアソン）で46.9～53.1%である。無回答、抽出の偏り、尋ね方による誤差は含まない。',
    );
    expect(texts['sentence.en']).toBe(
      'With 1,011 answers, a result of 50% has a sampling error of ±3.1 percentage points at the 95% confidence level (simple random sampling, endless population; z = 1.960). The 95% confidence interval is 46.9% to 53.1% by Wilson’s method and 46.9% to 53.1% by the exact method of Clopper and Pearson. Errors from non-response, biased selection and wording are not included.',
    );
  });

  test('names the population and the design effect where they count', () => {
    const design = { n: 800, population: 3000, designEffect: 1.5 };
    const texts = samplingTexts(0.39, design, 0.9, 'en', words);
    expect(texts['assumption.en']).toBe(
      'design effect 1.5 (effective answers 727), finite population correction for 3,000',
    );
    expect(texts['z']).toBe('1.645');
  });

  test('has more decimals where an error is small, and warns where the formula is rough', () => {
    expect(samplingTexts(0.5, { ...simple, n: 100_000 }, 0.95, 'ja', words)['error']).toBe('0.31');
    const rare = samplingTexts(0.02, { ...simple, n: 100 }, 0.95, 'ja', words);
    expect([rare['few'], rare['outside'], rare['census']]).toEqual(['yes', 'yes', '']);
    const common = samplingTexts(0.4, { ...simple, n: 100 }, 0.95, 'ja', words);
    expect([common['few'], common['outside'], common['census']]).toEqual(['', '', '']);
  });

  test('says that a census has none', () => {
    const texts = samplingTexts(0.4, { n: 100, population: 100, designEffect: 2 }, 0.95, 'ja', words);
    expect(texts['census']).toBe('yes');
    expect(texts['sentence.ja']).toBe(
      '母集団100の全員から回答を得たため、回答の割合40%に標本誤差はない。尋ね方による誤差は含まない。',
    );
    expect(Object.values(texts).join()).not.toMatch(/NaN|Infinity|∞|undefined/);
  });
});

const design = {
  ...{ compared: 0.44, supported: 0.67, alpha: 0.05, comparedPerSupported: 2 },
  ...{ firmsPerProducer: 6, icc: 0.05, lossShare: 0.2 },
};

describe('the sentence on a design', () => {
  test.each(['ja', 'en'] as const)('states every assumption in %s', (locale) => {
    const { size, texts } = evaluationTexts(design, 0.8, 40, locale);
    const template = message(locale, 'evaluation.sentence');
    const sentence = fillTemplate(template, { ...texts, outcome: 'X' }, locale);
    const stated = [
      size.supported,
      size.compared,
      size.total,
      size.producers,
      1.25,
      2,
      6,
      0.05,
      '44%',
      '67%',
    ];
    for (const number of [...stated, '5%', '80%', '20%', 'X']) expect(sentence).toContain(String(number));
    expect(sentence).not.toMatch(/[{}]/);
  });
});

describe('the view of the curve', () => {
  const view = powerView(design, 0.8, 86, 40, 'ja', {
    ...{ percent: '{number}%', mark: '{firms}社', derived: '◇', wanted: '検出力{power}' },
  });

  test('has a row for each mark of the axis and for the size asked for', () => {
    const { axis, asked, known, wanted } = view.curve(false);
    const marks = axis.map(({ at }) => at).filter((at) => at > 0);
    expect(view.rows.map(({ supported }) => supported)).toEqual([...marks, 86].sort((a, b) => a - b));
    expect(asked.label).toBe('86社◇');
    expect(known.label).toBe('40社');
    expect(view.curve(true).asked.label).toBe('86◇');
    expect(wanted.label).toBe('検出力80%');
  });

  test('draws a curve that rises from 0 to the end of the axis', () => {
    const { points, axis } = view.curve(false);
    expect(points.at(-1)?.supported).toBeCloseTo(axis.at(-1)?.at ?? 0, 9);
    expect(points[0]?.supported).toBeGreaterThan(0);
    for (const [index, { power, independent }] of points.entries()) {
      expect(power).toBeGreaterThan(points[index - 1]?.power ?? 0);
      expect(independent).toBeGreaterThan(power);
    }
  });
});
