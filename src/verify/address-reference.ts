/** What an address of the site names. */
export interface NamedByAddress {
  readonly reference: string;
  /** The version of a frozen page; null for the page as it is now. */
  readonly version: string | null;
}

const id = '([a-z0-9]+(?:-[a-z0-9]+)*)';
const patterns: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^/figures/downloads/${id}\\.`), 'fig'],
  [new RegExp(`^/(?:embed/)?figures/(?!downloads/)${id}/?#?`), 'fig'],
  [new RegExp(`^/statements/${id}/?(?:#|$)`), 'st'],
  [new RegExp(`^/statements/?#${id}$`), 'st'],
  [new RegExp(`^/cases/(?!compare/)${id}/?(?:#|$)`), 'case'],
  [new RegExp(`^/data/tables/${id}\\.`), 'table'],
  [new RegExp(`^/data/(?!tables/)${id}/?(?:#|$)`), 'table'],
  [new RegExp(`^/data/?#${id}$`), 'table'],
  [new RegExp(`^/checks/?#dv-${id}$`), 'dv'],
  [new RegExp(`^/sources/?#fact-${id}$`), 'fact'],
];

/**
 * Reads what the address of a page or a download names.
 *
 * @param path - the path below the base, with a slash at its start: `/en/figures/fig-05/`, `/releases/1.0.0/data/facts/`
 * @param fragment - with its `#`, or empty
 * @returns the reference and the version; null for a page that is about nothing that is cited
 * @example
 * ```ts
 * addressReference('/releases/1.0.0/en/figures/fig-05/', '')?.reference // 'fig:fig-05'
 * addressReference('/sources/', '#fact-survey-sent')?.reference // 'fact:survey-sent'
 * addressReference('/about/', '') // null
 * ```
 */
export function addressReference(path: string, fragment: string): NamedByAddress | null {
  const [, version = null, page = '/'] = /^(?:\/releases\/(\d+\.\d+\.\d+))?(?:\/en)?(\/.*)$/.exec(path) ?? [];
  for (const [pattern, kind] of patterns) {
    const [, named] = pattern.exec(`${page}${fragment}`) ?? [];
    if (named !== undefined) return { reference: `${kind}:${named}`, version };
  }
  return null;
}
