/** What a canonical text is made of. */
export type Canonical =
  | string
  | number
  | null
  | readonly Canonical[]
  | { readonly [name: string]: Canonical };

/**
 * Writes a value as JSON in one form only, that of RFC 8785 (JSON Canonicalization Scheme): no white space, names
 * sorted by their UTF-16 code units, numbers in the shortest form that reads back to the same double.
 *
 * @param value - text, finite numbers, null, and lists and records of them
 * @returns the canonical text
 * @throws RangeError where a number is not finite, TypeError where a text holds half a surrogate pair
 * @example
 * ```ts
 * canonicalJson({ unit: 'share', estimate: 0.670, low: null }) // '{"estimate":0.67,"low":null,"unit":"share"}'
 * ```
 */
export function canonicalJson(value: Canonical): string {
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string') return stringText(value);
  if (value === null) return 'null';
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .map((name) => `${stringText(name)}:${canonicalJson(value[name] ?? null)}`);
  return `{${members.join(',')}}`;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`canonicalJson requires a finite number: ${value}`);
  // The scheme takes over the number format of ECMAScript, in which minus zero is written as zero.
  return JSON.stringify(value);
}

function stringText(value: string): string {
  if (!value.isWellFormed())
    throw new TypeError(`canonicalJson requires well-formed text: ${JSON.stringify(value)}`);
  return JSON.stringify(value);
}

function isList(value: Canonical): value is readonly Canonical[] {
  return Array.isArray(value);
}
