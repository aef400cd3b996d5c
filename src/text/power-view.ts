import type { PowerCurve } from '../charts/power-curve.ts';
import { powerSizes } from '../charts/power-sizes.ts';
import { exactNumber, perCent } from '../format/exact-number.ts';
import type { Locale } from '../schema/locale.ts';
import type { EvaluationDesign } from '../stats/evaluation-design.ts';
import { evaluationPowerCurve, type PowerPoint } from '../stats/evaluation-power-curve.ts';
import { fillTemplate, type TemplateValues } from './fill-template.ts';

/** The words of the curve, as templates. */
export interface CurveWords {
  /** With `{number}`: a per cent. */
  readonly percent: string;
  /** With `{firms}`: the label of a marked size in the wide drawing; the narrow one has the number alone. */
  readonly mark: string;
  /** Ends the label of a size computed here. */
  readonly derived: string;
  /** With `{power}`: the name of the line at the power wanted. */
  readonly wanted: string;
}

/** The curve of a plan, the table beside it and the words that describe both. */
export interface PowerView {
  readonly rows: readonly PowerPoint[];
  readonly texts: TemplateValues;
  /** The drawing's content for the wide and the narrow drawing. */
  readonly curve: (narrow: boolean) => PowerCurve;
}

const drawnPoints = 60;
const levels = [0, 0.2, 0.4, 0.6, 0.8, 1];

/**
 * Computes and names what a power curve shows.
 *
 * @param design - the assumptions
 * @param power - the power wanted
 * @param asked - the firms supported that give it
 * @param known - the published number of firms
 */
export function powerView(
  design: EvaluationDesign,
  power: number,
  asked: number,
  known: number,
  locale: Locale,
  words: CurveWords,
): PowerView {
  const { axis, sizes } = powerSizes(asked, known);
  const last = axis.at(-1) ?? asked;
  const rows = evaluationPowerCurve(design, sizes);
  // The formula has no value at 0, where the curve starts.
  const drawn = Array.from(
    { length: drawnPoints + 1 },
    (_, index) => Math.max(index, 0.1) * (last / drawnPoints),
  );
  const points = evaluationPowerCurve(design, drawn);
  const count = (firms: number): string => exactNumber(firms, 0, locale);
  const percent = (share: number): string =>
    fillTemplate(words.percent, { number: perCent(share, 0, locale, 3) });
  const [first] = rows;
  const [atAsked, atKnown] = evaluationPowerCurve(design, [asked, known]).map((point) => point.power);
  return {
    rows,
    texts: {
      firstFirms: count(first?.supported ?? asked),
      firstPower: perCent(first?.power ?? power, 0, locale),
      lastFirms: count(last),
      lastPower: perCent(rows.at(-1)?.power ?? power, 0, locale),
    },
    curve: (narrow) => {
      const label = (firms: number): string =>
        narrow ? count(firms) : fillTemplate(words.mark, { firms: count(firms) });
      return {
        points,
        axis: axis.map((at) => ({ at, label: count(at) })),
        levels: levels.map((at) => ({ at, label: percent(at) })),
        wanted: { at: power, label: fillTemplate(words.wanted, { power: percent(power) }) },
        asked: { supported: asked, power: atAsked ?? power, label: label(asked) + words.derived },
        known: { supported: known, power: atKnown ?? 0, label: label(known) },
      };
    },
  };
}
