import type { CitationPart } from '../citations/citation-part.ts';
import type { CitationFormat } from '../citations/write-citation.ts';
import type { Slide } from '../downloads/formats/slide.ts';

/** The kinds of things that can be packed, in the order in which they are offered. */
export const packKinds = ['fig', 'st', 'case'] as const;

/** A kind of thing that can be packed. */
type PackKind = (typeof packKinds)[number];

/** Something that can be packed, as it is offered, in one language. */
export interface PackChoice {
  /** `fig:fig-05`. */
  readonly reference: string;
  readonly kind: PackKind;
  readonly heading: string;
  /** Its finding; null for a statement, whose value says it. */
  readonly finding: string | null;
  /** The words of a statement; null for what has no value of its own. */
  readonly value: string | null;
  /** The roles of its numbers in words. */
  readonly roles: readonly string[];
}

/** The list of everything that can be packed. */
export interface PackList {
  /** The day of the data: the only date in a file of slides. */
  readonly day: string;
  readonly choices: readonly PackChoice[];
}

/** The forms in which a list of references is written; the credit line stands at each item instead. */
export type ListedFormat = Exclude<CitationFormat, 'credit'>;

/** An entry of a list of references in every form. */
export interface PackWork {
  /** The same for the same work, whichever item names it. */
  readonly key: string;
  readonly texts: Readonly<Record<ListedFormat, readonly CitationPart[]>>;
}

/** All that a pack takes of one thing. */
export interface PackEntry extends PackChoice {
  /** The drawing, by its path below the root of the site; null for what has none: the table of its slide is shown. */
  readonly image: { readonly path: string; readonly width: number; readonly height: number } | null;
  readonly credit: readonly CitationPart[];
  /** The originals first, this site's page last. */
  readonly works: readonly PackWork[];
  /** The address of the page that does not change, in full. */
  readonly url: string;
  readonly fingerprint: string;
  readonly slides: readonly [Slide, ...Slide[]];
}
