/**
 * The part of Trusted Types that is used here, which TypeScript's own types do not know: a policy has the functions of
 * its rules. https://www.w3.org/TR/trusted-types/
 */
export interface TrustedTypes {
  createPolicy<Name extends 'createHTML' | 'createScriptURL'>(
    name: string,
    rules: Readonly<Record<Name, (text: string) => string>>,
  ): Readonly<Record<Name, (text: string) => string>>;
}
