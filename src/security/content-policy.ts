/** What a page may load and do; what no line names it may not. https://www.w3.org/TR/CSP3/ */
const site = {
  'default-src': "'none'",
  // Covers workers too. Neither inline scripts nor `eval`, which Arquero and Zod would use, pass.
  'script-src': "'self'",
  'style-src': "'self'",
  // The explorer draws an image from a data address, to save it.
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
} as const;

/** The policies by the kind of a page. */
const policies = {
  site,
  /** For the page that reads a person’s own file: it can ask for nothing, and the explorer alone turns text into elements. */
  closed: {
    ...site,
    'connect-src': "'none'",
    'form-action': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'worker explorer',
  },
  /** For a script that runs as the worker of that page. */
  worker: { 'default-src': "'none'", 'script-src': "'self'" },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

/** The name of a policy. */
export type PolicyName = keyof typeof policies;

/**
 * Writes a Content-Security-Policy.
 *
 * @param name - of the policy
 * @param further - what only a header may say: `frame-ancestors`
 * @example
 * ```ts
 * contentPolicy('worker') // "default-src 'none';script-src 'self'"
 * ```
 */
export function contentPolicy(name: PolicyName, further: Readonly<Record<string, string>> = {}): string {
  return Object.entries({ ...policies[name], ...further })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join(';');
}
