/** One element of a drawing that is made without Plot, so that a browser can make it anew. */
export interface Shape {
  readonly name: 'circle' | 'line' | 'path' | 'text';
  /** Attributes of SVG; positions in CSS pixels, rounded to a tenth. */
  readonly attributes: Readonly<Record<string, string | number>>;
  /** The words of a `text`. */
  readonly text?: string;
}
