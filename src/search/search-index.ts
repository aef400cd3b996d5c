/** A part of a page below one heading. */
interface SearchSection {
  /** The id to which a link to this part leads; empty at the top of the page. */
  readonly anchor: string;
  /** Its heading; empty for what stands below the title of the page. */
  readonly heading: string;
  readonly text: string;
}

/** A page that can be found. */
export interface SearchPage {
  /** Below the root of the site, with its language: `/en/figures/fig-05/`. */
  readonly path: string;
  readonly title: string;
  /** The group in which `/search/` lists it, in the words of the reader. */
  readonly group: string;
  readonly sections: readonly SearchSection[];
}

/** The pages of one language, in the order in which `/search/` lists them. */
export type SearchIndex = readonly SearchPage[];
