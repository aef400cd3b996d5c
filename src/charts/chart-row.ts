import type { Role, Status } from '../schema/vocabulary.ts';

/**
 * One mark of a chart, ready to draw: a chart computes no estimate and writes no text of its own.
 * `estimate`, `low` and `high` are in the unit of the chart (a share 0-1 for per cent).
 */
export interface ChartRow {
  /** The cell's id; unique in the chart. */
  readonly id: string;
  readonly series: string;
  readonly seriesLabel: string;
  readonly category: string;
  readonly categoryLabel: string;
  /** Null where the value is not published or the source gives only ends. */
  readonly estimate: number | null;
  /** The lower end; for an approximate value the bar is solid up to here and hatched to `high`. */
  readonly low: number | null;
  /** The upper end; null with a `low` is an open end (drawn with an arrow and no cap). */
  readonly high: number | null;
  readonly role: Role;
  readonly status: Status;
  /** The value as it is to be read, in the page's language: `67%`, 「約4割」; or the words that say why there is none. */
  readonly label: string;
  /** True where the source does not say what this value stands for; `categoryLabel` then says so, and the bar is grey. */
  readonly unlabelled?: boolean;
  /** The place of the row in words, where the chart is a ranking: `30`. */
  readonly place?: string;
  /** A second line beside the value, in plain weight: between which ends it lies. */
  readonly remark?: string;
  /** What a reader hears and sees when the mark is read alone: category, series, value, one a line. */
  readonly name?: string;
  /** What the tip adds to the name: the word for the role, the ends; one a line. */
  readonly more?: string;
  /** References in the text of a page that speak of this row: `st:active cell:fig-05/profit-exploring`. */
  readonly refs?: string;
}

/** What a chart needs to know beside its rows. */
export interface ChartOptions {
  /** Width in CSS pixels: 680 for the wide drawing, 288 for the narrow one. */
  readonly width: number;
  /** In the narrow drawing a label stands above its bar. */
  readonly narrow: boolean;
  /** Unique in the page; every id inside the drawing starts with it. */
  readonly idPrefix: string;
  /**
   * Id of the series, or in a chart of one series of the category, that carries the message (navy); the others are
   * comparators (grey). Without it every bar is navy.
   */
  readonly focus?: string;
  /** The value at the right end of the scale; 1 for a share of the whole. */
  readonly scaleEnd: number;
  /** A comparison written at the right of each category, by category id: 「約1.5倍（差23ポイント）」. */
  readonly comparisons?: Readonly<Record<string, string>>;
  /** The words at the end of the scale, where it is a share of the whole: `100%`. */
  readonly scaleEndLabel?: string;
  /** Whether a form that ranks its rows does so (the usual way) or keeps the order in which they come. */
  readonly order?: 'value' | 'given';
  /** Ids of the categories that stand last whatever their value: other, do not know, no answer. */
  readonly last?: readonly string[];
  /** The words at the line of zero, where zero means something of its own: no difference. */
  readonly zeroLabel?: string;
  /** Ids of the categories that the reader has marked, in a ranking. */
  readonly marked?: readonly string[];
  /** The values written along a scale that has an axis, with their words. */
  readonly ticks?: readonly { readonly value: number; readonly label: string }[];
  /** The head of the column in which derived values stand. */
  readonly derivedHead?: string;
  /** The words drawn when there is no row at all. */
  readonly emptyText?: string;
}
