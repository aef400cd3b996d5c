import { exactNumber, perCent } from '../format/exact-number.ts';
import type { Locale } from '../schema/locale.ts';
import type { SampleDesign } from '../stats/confidence/effective-sample-size.ts';
import { samplingError } from '../stats/confidence/sampling-error.ts';
import { shareIntervals } from '../stats/confidence/share-intervals.ts';
import { normalQuantile } from '../stats/normal-quantile.ts';
import { fillTemplate, type TemplateValues } from './fill-template.ts';

/** The parts of the sentence to paste, in one language. */
export interface SamplingWords {
  /** For a sample. */
  readonly sentence: string;
  /** Where everybody answered. */
  readonly census: string;
  /** What is assumed of the way it was drawn: a simple random sample, or one with a design effect. */
  readonly simple: string;
  readonly design: string;
  /** What is assumed of the population: endless, or of a size. */
  readonly endless: string;
  readonly finite: string;
  /** Between two assumptions. */
  readonly joint: string;
}

/** Answers for or against below which textbooks warn of the normal formula. */
const fewAnswers = 5;

/**
 * Writes the sampling error of a result with its intervals and assumptions, as the page and the sentence to paste say
 * them.
 *
 * @param share - the result, 0-1
 * @param design - the sample
 * @param level - the confidence level
 * @param locale - whose way of writing numbers applies
 * @param words - the parts of the sentence by language
 */
export function samplingTexts(
  share: number,
  design: SampleDesign,
  level: number,
  locale: Locale,
  words: Readonly<Record<Locale, SamplingWords>>,
): TemplateValues {
  const { effectiveN, normal, wilson, exact } = shareIntervals(share, design, level);
  const decimals = decimalsFor((wilson.high - wilson.low) / 2);
  const number = (value: number, most = 0): string => exactNumber(value, most, locale);
  const points = (value: number): string => perCent(value, decimals, locale);
  const all = effectiveN === Infinity;
  const facts = {
    n: number(design.n),
    population: design.population === Infinity ? '' : number(design.population),
    level: perCent(level, 0, locale, 3),
    deff: number(design.designEffect, 3),
    effective: all ? '' : number(effectiveN),
    share: perCent(share, 0, locale, Math.max(1, decimals)),
    z: zText(level, locale),
    error: points(samplingError(share, design, level)),
    normalLow: points(normal.low),
    normalHigh: points(normal.high),
    wilsonLow: points(wilson.low),
    wilsonHigh: points(wilson.high),
    exactLow: points(exact.low),
    exactHigh: points(exact.high),
  };
  const few = Math.min(share, 1 - share) * effectiveN < fewAnswers;
  return {
    ...facts,
    ...{ census: all ? 'yes' : '', few: few && !all ? 'yes' : '' },
    ...{ outside: normal.low < -1e-12 || normal.high > 1 + 1e-12 ? 'yes' : '' },
    ...spoken('ja', words.ja, facts, design),
    ...spoken('en', words.en, facts, design),
  };
}

/** The normal quantile of a level as tables print it. */
export const zText = (level: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 }).format(
    normalQuantile((1 + level) / 2),
  );

function spoken(
  language: Locale,
  words: SamplingWords,
  facts: TemplateValues,
  { n, population, designEffect }: SampleDesign,
): TemplateValues {
  const drawn = fillTemplate(designEffect === 1 ? words.simple : words.design, facts);
  const from = fillTemplate(population === Infinity ? words.endless : words.finite, facts);
  const assumption = [drawn, from].join(words.joint);
  const sentence = population === n ? words.census : words.sentence;
  return {
    [`assumption.${language}`]: assumption,
    [`sentence.${language}`]: fillTemplate(sentence, { ...facts, assumption }),
  };
}

/** One decimal, as tables print it, and more where an error is below one point, up to three. */
const decimalsFor = (error: number): number =>
  error > 0 ? Math.min(3, Math.max(1, 1 - Math.floor(Math.log10(error * 100)))) : 1;
