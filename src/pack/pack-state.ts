/** Something that was put into a pack, and what the reader says of it. */
export interface PackItem {
  /** `fig:fig-05`, `st:active`, `case:engine`. */
  readonly reference: string;
  /** Empty where nothing is said. */
  readonly note: string;
}

/** A pack: its title, its number among the papers of a meeting, and its items in order. */
export interface PackState {
  /** Empty where it has none. */
  readonly title: string;
  readonly number: number;
  readonly items: readonly PackItem[];
}

/** How much a pack may hold; lengths in UTF-16 code units, as a field of a form counts. */
export const packLimits = { items: 20, title: 80, note: 300, number: 99 } as const;

/** A pack that holds nothing. */
export const emptyPack: PackState = { title: '', number: 1, items: [] };
