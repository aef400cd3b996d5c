import address from './worker.ts?worker&url';
import type { TrustedTypes } from '../trusted-types.ts';

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
// Whatever it is asked for, the policy gives this one address.
const policy = trustedTypes?.createPolicy('worker', { createScriptURL: () => address });

/** The address of the worker, in the form that a page demands whose policy lets no text become a script. */
export const workerAddress: string = policy?.createScriptURL(address) ?? address;
