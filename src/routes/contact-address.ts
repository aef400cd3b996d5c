/**
 * Where readers reach whoever publishes the site: an address on the web or of electronic mail.
 *
 * @param given - what the environment says, as `CONTACT_URL`
 * @returns the address; null where none is given
 * @throws Error when it is neither `https:` nor `mailto:`
 * @example
 * ```ts
 * contactAddress('mailto:evidence@example.org') // 'mailto:evidence@example.org'
 * contactAddress(undefined) // null
 * ```
 */
export function contactAddress(given: string | undefined): string | null {
  if (given === undefined || given === '') return null;
  if (!URL.canParse(given) || !['https:', 'mailto:'].includes(new URL(given).protocol)) {
    throw new Error(`CONTACT_URL is no address: ${given}. Give one that begins with https: or mailto:`);
  }
  return given;
}
