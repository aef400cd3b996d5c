/** How machines know a licence. */
interface LicenceIdentity {
  /** The identifier of the Open Definition. */
  readonly name: string;
  readonly url: string | null;
}

const known: readonly (readonly [pattern: RegExp, identity: LicenceIdentity])[] = [
  [/CC BY 4\.0/u, { name: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }],
  [/\bMIT\b/u, { name: 'MIT', url: 'https://opensource.org/license/mit' }],
  [/^Public domain$/u, { name: 'other-pd', url: null }],
];

/**
 * Finds the identifier of a licence; what no licence names is not specified, whatever may be allowed by law.
 *
 * @param licence - the terms in English, as the data give them
 * @returns the identifier of the Open Definition, and the address of the licence's text where it has one
 * @example
 * ```ts
 * licenceIdentity('CC BY 4.0').name // 'CC-BY-4.0'
 * licenceIdentity('Not stated') // { name: 'notspecified', url: null }
 * ```
 */
export function licenceIdentity(licence: string): LicenceIdentity {
  const found = known.find(([pattern]) => pattern.test(licence));
  return found?.[1] ?? { name: 'notspecified', url: null };
}
