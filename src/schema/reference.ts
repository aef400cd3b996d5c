const kinds = [
  'st',
  'dv',
  'fact',
  'fig',
  'src',
  'term',
  'year',
  'cell',
  'rc',
  'un',
  'ps',
  'nm',
  'gl',
  'ct',
  'case',
  'site',
] as const;

/**
 * A kind of reference: `st` a statement, `dv` a derived value, `fact` a published fact, `fig` a figure, `src` a
 * source, `term` a name with a digit, `year` the year of a source, `cell` a cell as `TABLE/CELL`, `rc` a
 * reconciliation, `un` a universe, `ps` a passage, `nm` a name of the report, `gl` a term of the glossary,
 * `ct` a citation by the report, `case` a case, `site` a count of the site itself.
 */
export type ReferenceKind = (typeof kinds)[number];

/** What stands in `kind:id` or `kind:id|variant`. */
export interface Reference {
  /** What is referred to. */
  readonly kind: ReferenceKind;
  /** For `cell` the table and the cell, `fig-05/profit-exploring`. */
  readonly id: string;
  /** How the number is to be written; null where the text leaves it to the page. */
  readonly variant: string | null;
}

/** A reference where it stands in a text. */
export interface PlacedReference extends Reference {
  /** The placeholder with its braces. */
  readonly text: string;
  /** Where the placeholder starts in the text. */
  readonly index: number;
}

const body = `(${kinds.join('|')}):([A-Za-z0-9]+(?:-[A-Za-z0-9]+)*(?:/[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)?)(?:\\|([A-Za-z][A-Za-z0-9-]*))?`;
const whole = new RegExp(`^${body}$`);
const placeholder = new RegExp(`\\{${body}\\}`, 'g');

/**
 * Reads a reference that stands alone, as in the operands of a derivation.
 *
 * @param text - `kind:id` with an optional `|variant`, without braces
 * @returns the reference, or null where the text is none
 * @example
 * ```ts
 * parseReference('st:active|value') // { kind: 'st', id: 'active', variant: 'value' }
 * parseReference('67%') // null
 * ```
 */
export function parseReference(text: string): Reference | null {
  const match = whole.exec(text);
  return match === null ? null : fromGroups(match);
}

/**
 * Finds the `{kind:id|variant}` placeholders of a text, in order.
 *
 * @param prose - a text in either language
 * @returns the placeholders with their places; empty where there are none
 * @example
 * ```ts
 * findReferences('of {fact:survey-sent} firms') // [{ kind: 'fact', id: 'survey-sent', variant: null, text: '{fact:survey-sent}', index: 3 }]
 * ```
 */
export function findReferences(prose: string): PlacedReference[] {
  return [...prose.matchAll(placeholder)].map((match) => ({
    ...fromGroups(match),
    text: match[0],
    index: match.index,
  }));
}

function fromGroups(groups: readonly (string | undefined)[]): Reference {
  return { kind: groups[1] as ReferenceKind, id: groups[2] ?? '', variant: groups[3] ?? null };
}
