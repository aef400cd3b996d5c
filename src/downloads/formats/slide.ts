import type { Locale } from '../../schema/locale.ts';

/** How a bar is filled: each role of a number has its own texture, as in the charts of the site. */
export interface SlideFill {
  /** Six hexadecimal digits. */
  readonly colour: string;
  readonly texture: 'solid' | 'hatch' | 'outline' | 'dots';
}

/** Bars that PowerPoint draws itself, from a workbook that a reader can edit. */
export interface SlideChart {
  readonly kind: 'chart';
  /** The name of what the categories are. */
  readonly categoryName: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    /** One for each category; null where there is no bar. */
    readonly values: readonly (number | null)[];
    readonly fills: readonly SlideFill[];
  }[];
  /** Whether the series of a category follow each other in one bar. */
  readonly stacked: boolean;
  /** Whether the value is written at each bar; where the source words it, its words stand in the category. */
  readonly labelled: boolean;
  /** The end of the scale, which starts at 0. */
  readonly end: number;
  /** Excel's format of the values: `0%`. */
  readonly format: string;
}

/** A table of words and numbers as they are read. */
export interface SlideTable {
  readonly kind: 'table';
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The share of the width that each column takes. */
  readonly widths: readonly number[];
}

/** One slide with all that must stand beside a chart when it leaves the site, in one language. */
export interface Slide {
  readonly locale: Locale;
  /** The number of the figure: 「図表5」, or the words that say that it has none. */
  readonly label: string;
  /** The finding. */
  readonly title: string;
  /** What is shown, of whom. */
  readonly subtitle: string;
  readonly body: SlideChart | SlideTable;
  /** What a reader hears who does not see the body; it stands in the notes of the speaker too. */
  readonly description: string;
  /** The roles of the numbers in words; null where no number is shown. */
  readonly roles: string | null;
  readonly notes: readonly string[];
  readonly source: string;
  /** The site, the version of the data and its day. */
  readonly edition: string;
  /** The address of the page. */
  readonly address: string;
  /** The words that mark generated data; null where there are none. */
  readonly mark: string | null;
}

/** What a file of slides says of itself. */
export interface DeckFacts {
  readonly title: string;
  readonly author: string;
  /** The only date in the file: `2026-11-28`. */
  readonly day: string;
}
