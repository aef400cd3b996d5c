import { exactNumber, perCent } from '../format/exact-number.ts';
import type { Locale } from '../schema/locale.ts';
import type { EvaluationDesign } from '../stats/evaluation-design.ts';
import { evaluationPower } from '../stats/evaluation-power.ts';
import { type EvaluationSize, evaluationSampleSize } from '../stats/evaluation-sample-size.ts';
import type { TemplateValues } from './fill-template.ts';

/** A plan: its size and everything that the page may say of it. */
export interface EvaluationTexts {
  readonly size: EvaluationSize;
  readonly texts: TemplateValues;
}

/**
 * Writes the size of an evaluation and all its assumptions, as the page and the sentence to paste say them.
 *
 * @param design - the assumptions
 * @param power - the power wanted
 * @param known - the published number of firms, whose power is written too
 */
export function evaluationTexts(
  design: EvaluationDesign,
  power: number,
  known: number,
  locale: Locale,
): EvaluationTexts {
  const size = evaluationSampleSize(design, power);
  const number = (value: number, most = 0): string => exactNumber(value, most, locale);
  const typed = (share: number): string => perCent(share, 0, locale, 3);
  const texts = {
    supported: number(size.supported),
    compared: number(size.compared),
    total: number(size.total),
    producers: number(size.producers),
    effect: number(size.designEffect, 3),
    known: number(known),
    independent: perCent(evaluationPower({ ...design, icc: 0 }, known), 0, locale),
    clustered: perCent(evaluationPower(design, known), 0, locale),
    rateCompared: typed(design.compared),
    rateSupported: typed(design.supported),
    power: typed(power),
    alpha: typed(design.alpha),
    ratio: number(design.comparedPerSupported, 3),
    firms: number(design.firmsPerProducer),
    icc: number(design.icc, 4),
    loss: typed(design.lossShare),
  };
  return { size, texts };
}
